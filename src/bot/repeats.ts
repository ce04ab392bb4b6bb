import type { Elapsed } from '../elapsed.ts';

/**
 * How long (ms) an activity is remembered, and how many are; Teams repeats one within seconds. Each keeps the cards that
 * it came to. What is not remembered any more is told by its audit line.
 */
const REMEMBERED = 120_000;
const AT_MOST = 2_000;

/**
 * Does the same thing once: a second call with the same key, also while the first is under way, gets the
 * first one's result. What failed may be tried again.
 */
export function createRepeats<T>(elapsed: Elapsed) {
  const known = new Map<string, { result: Promise<T>; at: number }>();

  function forgetOld(): void {
    for (const [key, { at }] of known) {
      if (at > elapsed() - REMEMBERED && known.size <= AT_MOST) return;
      known.delete(key);
    }
  }

  return async (key: string, work: () => Promise<T>): Promise<T> => {
    const before = known.get(key);
    if (before) return await before.result;
    forgetOld();
    const result = work();
    known.set(key, { result, at: elapsed() });
    result.catch(() => known.delete(key));
    return await result;
  };
}
