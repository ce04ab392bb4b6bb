import type { Elapsed } from '../elapsed.ts';
import { createOncePerKey } from '../once-per-key.ts';

/** How long (ms) an activity is remembered. Teams repeats one within seconds. */
const HOLDS = 120_000;

/** How much is remembered together. A later repeat is recognised by its audit line, or is shown how things stand. */
type Room<T> = Readonly<{ atMost: number; sizeOf?: (result: T) => number }>;

/** Handles each activity once, by its key. A repeat gets the result of the first. */
export function createRepeats<T>(
  elapsed: Elapsed,
  room: Room<T>,
): (key: string, take: () => Promise<T>) => Promise<T> {
  return createOncePerKey<T>({ ...room, elapsed, holds: HOLDS });
}
