import type { Elapsed } from './elapsed.ts';

/** How much one person may ask: far more than anybody presses, far less than a program that runs wild. */
const REQUESTS = 150;
const WITHIN = 10_000;
const AT_MOST = 20_000;

/**
 * Counts what each person asks, in fixed stretches of time.
 * @returns tells whether this one is still within bounds
 */
export function createRate(elapsed: Elapsed, requests = REQUESTS): (person: string) => boolean {
  let counts = new Map<string, number>();
  let until = Number.NEGATIVE_INFINITY;
  return (person) => {
    if (elapsed() >= until || counts.size >= AT_MOST) {
      counts = new Map();
      until = elapsed() + WITHIN;
    }
    const count = (counts.get(person) ?? 0) + 1;
    counts.set(person, count);
    return count <= requests;
  };
}
