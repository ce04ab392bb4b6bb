import type { Kept } from './kept.ts';
import type { Pressed } from './press.ts';
import { judge, type Verdict } from './verdict.ts';

/** All that is wrong after a run, each as a sentence. */
export type Faults = Verdict &
  Readonly<{
    /** Somebody was neither answered nor told that something went wrong. */
    untold: readonly string[];
    /** Somebody waited longer than Teams does. */
    late: readonly string[];
  }>;

/** How long (ms) Teams waits for an answer. */
const PATIENCE = 5_000;

/** @param since how many of the presses, which come first, may be late: while bots and teams begin */
export function faultsOf(pressed: readonly Pressed[], kept: Kept, since = 0): Faults {
  const timely = pressed.slice(since);
  return {
    ...judge(pressed, kept),
    untold: timely
      .filter(({ told }) => told === 'nothing')
      .map(({ press, status }) => `${press.activity} (${press.kind}) got ${status ?? 'no answer'}`),
    late: timely
      .filter(({ took }) => took > PATIENCE)
      .map(
        ({ press, took, told }) => `${press.activity} (${press.kind}) took ${Math.round(took)} ms: ${told}`,
      ),
  };
}

/** The faults in words, without their kinds. */
export function sentences(faults: Faults): string[] {
  return Object.values(faults).flat();
}
