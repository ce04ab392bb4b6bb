import type { Elapsed } from './elapsed.ts';

/** How long (ms) the same is not told again. */
const QUIET = 60_000;

/**
 * Keeps what anybody can cause as often as they like from filling the log: the first time is told at once, and after
 * that no more than once a minute.
 * @returns calls `tell` when it is time, with how often that happened since it was last told
 */
export function createSeldom(elapsed: Elapsed): (what: string, tell: (times: number) => void) => void {
  const told = new Map<string, { at: number; times: number }>();
  return (what, tell) => {
    const before = told.get(what);
    const times = (before?.times ?? 0) + 1;
    if (before && elapsed() < before.at + QUIET) {
      before.times = times;
      return;
    }
    told.set(what, { at: elapsed(), times: 0 });
    tell(times);
  };
}
