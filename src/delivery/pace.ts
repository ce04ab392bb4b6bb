/** How the outbox works; times in ms. */
export type Pace = Readonly<{
  /** How often it looks for deliveries that became due by themselves. */
  poll: number;
  /** How long a delivery belongs to one process: longer than its requests can take. */
  lease: number;
  /** How long one request may take. */
  patience: number;
  /**
   * How many deliveries are under way at once. A crash repeats no more than these, so it is one. The speed of Teams'
   * responses decides how many requests a second that makes.
   */
  atOnce: number;
  /** After this time without a response the next one goes, so that one that hangs does not hold up the others. */
  overtake: number;
  /** The most deliveries that may hang. */
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
