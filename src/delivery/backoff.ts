/** The first and the longest wait (ms). */
export type Waits = Readonly<{ first: number; longest: number }>;

/** The waits after a fault that passes by itself. */
const PASSING: Waits = { first: 2_000, longest: 15 * 60_000 };

/**
 * How long (ms) to wait after an attempt that failed. The wait doubles each time. A random part of it is taken, so that
 * deliveries that failed together do not come back together.
 * @param attempts how many there were, from 1
 * @param random gives a number from 0 up to 1
 */
export function backoff(attempts: number, random: () => number, { first, longest }: Waits = PASSING): number {
  const most = Math.min(longest, first * 2 ** Math.min(attempts - 1, 20));
  return most / 2 + (random() * most) / 2;
}
