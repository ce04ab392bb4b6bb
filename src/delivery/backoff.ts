/** The first wait, and the longest; times in ms. */
export type Waits = Readonly<{ first: number; longest: number }>;

/** After a fault that passes by itself. */
const PASSING: Waits = { first: 2_000, longest: 15 * 60_000 };

/**
 * How long (ms) to wait after an attempt that failed: twice as long each time, and a random part of that, so that
 * what failed together does not come back together.
 * @param attempts how many there were, from 1
 * @param random gives 0 up to 1
 */
export function backoff(attempts: number, random: () => number, { first, longest }: Waits = PASSING): number {
  const most = Math.min(longest, first * 2 ** Math.min(attempts - 1, 20));
  return most / 2 + (random() * most) / 2;
}
