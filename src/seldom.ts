import type { Elapsed } from './elapsed.ts';

/** How long (ms) nothing more is told of the same event. */
const QUIET = 60_000;

/**
 * Keeps the log from filling up with an event that anybody can cause as often as they like: the first is told at once, and
 * after that no more than one a minute.
 * @returns calls `tell` when it is time, with how many times the event happened since it was told last
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
