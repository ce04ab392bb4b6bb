import type { Elapsed } from './elapsed.ts';

/** How long (ms) the same event is not told again. */
const QUIET = 60_000;

/**
 * Keeps events that anybody can cause, as often as they like, from filling the log. The first is told at once, and after
 * that the same is told once a minute at most.
 * @returns calls `tell` when it is time, with how often `what` happened since it was last told
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
