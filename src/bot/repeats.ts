import type { Elapsed } from '../elapsed.ts';
import { createOncePerKey } from '../once-per-key.ts';

/**
 * How long (ms) an activity is remembered, and how many are; Teams repeats one within seconds. Each keeps the cards that
 * it came to. A repeat that comes later is recognised by its audit line.
 */
const HOLDS = 120_000;
const AT_MOST = 2_000;

/** Takes each activity once, by its key: a repeat gets what the first one got. */
export function createRepeats<T>(elapsed: Elapsed): (key: string, take: () => Promise<T>) => Promise<T> {
  return createOncePerKey<T>({ atMost: AT_MOST, elapsed, holds: HOLDS });
}
