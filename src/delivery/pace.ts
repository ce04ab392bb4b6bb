/** How the outbox works; times in ms. */
export type Pace = Readonly<{
  /** How often it looks for what became due by itself. */
  poll: number;
  /** How long a delivery is one process' own; longer than its requests can take. */
  lease: number;
  /** How long one request may take. */
  patience: number;
  /**
   * How many are under way at once. A crash repeats no more than these, so it is one: how many requests that
   * makes a second follows from how quickly Teams answers.
   */
  atOnce: number;
  /** After this time without an answer the next one goes, so that one that hangs does not hold up the others. */
  overtake: number;
  /** How many hang at most. */
  hanging: number;
}>;

export const PACE: Pace = {
  poll: 5_000,
  lease: 60_000,
  patience: 10_000,
  atOnce: 1,
  overtake: 2_000,
  hanging: 8,
};
