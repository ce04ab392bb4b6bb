import type { Elapsed } from '../elapsed.ts';
import { createOncePerKey } from '../once-per-key.ts';

/**
 * How long (ms) an activity is remembered, and how many are. Teams repeats one within seconds. With each the cards are
 * kept that came of it. A later repeat is recognised by its audit line.
 */
const HOLDS = 120_000;
const AT_MOST = 2_000;

/** Handles each activity once, by its key. A repeat gets the result of the first. */
export function createRepeats<T>(elapsed: Elapsed): (key: string, take: () => Promise<T>) => Promise<T> {
  return createOncePerKey<T>({ atMost: AT_MOST, elapsed, holds: HOLDS });
}
