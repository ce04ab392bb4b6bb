import type { Elapsed } from './elapsed.ts';

/** How long (ms) the same event is not told again. */
const QUIET = 60_000;

/**
 * Keeps the log from filling up with events that anybody can cause. The first is told at once; after that the same
 * event is told once a minute at most.
 * @returns a function that calls `tell` when it is time, with how often `what` happened since it was last told
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
