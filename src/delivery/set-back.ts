import type { Elapsed } from '../elapsed.ts';

/** The part of the passing time by which the old clock falls behind. */
const MADE_UP = 0.5;

/**
 * Keeps a clock that is set back from holding up deliveries: after an hour back, what is due in a moment would wait for
 * an hour. So the old clock goes on, at half speed, until the new one has caught up.
 * @returns a function from the present moment (ms since 1970) to how far (ms) the old clock is ahead of it
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
