import type { Elapsed } from '../elapsed.ts';

/** How much of the time that goes by is made up for. */
const MADE_UP = 0.5;

/**
 * Keeps a clock that is set back from stopping what was due by the old one: that counts on at half speed, until the new
 * one has come as far. So nothing that was to be done in a moment waits for an hour, and by and by both are one.
 * @returns takes the present moment (ms), and tells how far (ms) ahead of it the old one is
 */
export function createSetBack(elapsed: Elapsed): (moment: number) => number {
  let before: { moment: number; at: number } | null = null;
  let ahead = 0;
  return (moment) => {
    const at = elapsed();
    if (before) {
      const passed = at - before.at;
      const setBack = passed - (moment - before.moment);
      ahead = Math.max(0, ahead + setBack - passed * MADE_UP);
    }
    before = { moment, at };
    return ahead;
  };
}
