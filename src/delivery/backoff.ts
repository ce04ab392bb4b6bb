/** The first wait (ms), and the longest. */
const FIRST = 2_000;
const LONGEST = 15 * 60_000;

/**
 * How long (ms) to wait after an attempt that failed: twice as long each time, and a random part of that, so that
 * what failed together does not come back together.
 * @param attempts how many there were, from 1
 * @param random gives 0 up to 1
 */
export function backoff(attempts: number, random: () => number): number {
  const most = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 20));
  return most / 2 + (random() * most) / 2;
}
