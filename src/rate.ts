import type { Elapsed } from './elapsed.ts';
import { createMemory } from './memory.ts';

/**
 * How many requests one person may make within so long (ms): far more than anybody presses, far less than a program that
 * runs wild.
 */
const REQUESTS = 150;
const WITHIN = 10_000;
/** How many people are counted at once. */
const AT_MOST = 20_000;

/**
 * Counts what each person asks, in stretches of time that begin with the first request.
 * @returns tells whether this one is still within bounds
 */
export function createRate(elapsed: Elapsed, requests = REQUESTS): (person: string) => boolean {
  const counts = createMemory<{ asked: number }>(AT_MOST, elapsed);

  /** The count of the stretch that is under way for a person, or that begins now. */
  function countOf(person: string): { asked: number } {
    const known = counts.get(person);
    if (known) return known;
    const begun = { asked: 0 };
    counts.set(person, begun, elapsed() + WITHIN);
    return begun;
  }

  return (person) => {
    const count = countOf(person);
    count.asked += 1;
    return count.asked <= requests;
  };
}
