import type { Elapsed } from './elapsed.ts';
import { createMemory } from './memory.ts';

/**
 * How many requests one person may make within how long (ms): far more than anybody presses, and far less than a
 * program that runs wild.
 */
const REQUESTS = 150;
const WITHIN = 10_000;
/** How many people are counted at once. */
const AT_MOST = 20_000;

/**
 * Counts the requests of each person, in stretches of time that begin with the first request.
 * @returns a function that counts one request, and tells whether it is within bounds
 */
export function createRate(elapsed: Elapsed, requests = REQUESTS): (person: string) => boolean {
  const counts = createMemory<{ asked: number }>(AT_MOST, elapsed);

  /** The count of a person's present stretch, or of one that begins now. */
  function countOf(person: string): { asked: number } {
    const known = counts.get(person);
    if (known) return known;
    const begun = { asked: 0 };
    counts.set(person, begun, { until: elapsed() + WITHIN });
    return begun;
  }

  return (person) => {
    const count = countOf(person);
    count.asked += 1;
    return count.asked <= requests;
  };
}
