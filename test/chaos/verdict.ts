import { type BallotFaults, ballotFaults } from './ballot-faults.ts';
import { doublesIn } from './doubles.ts';
import { halvesIn } from './halves.ts';
import type { Kept } from './kept.ts';
import { lostOf } from './lost.ts';
import { lineOf, type Pressed } from './press.ts';

/** What is wrong, each as a sentence; all are empty when nothing is. */
export type Verdict = Readonly<{
  /** Somebody was told that it was saved, and it is not there. */
  lost: readonly string[];
  /** One press counted more than once, or one change was made twice. */
  double: readonly string[];
  /** Something was saved without what belongs to it. */
  half: readonly string[];
  /** Somebody was told that it was not saved, and it was. */
  untrue: readonly string[];
  /** Something tells who voted what, where nothing may. */
  known: readonly string[];
}>;

/** Compares what people were told with what the database holds. */
export function judge(pressed: readonly Pressed[], kept: Kept): Verdict {
  const ballots: BallotFaults = ballotFaults(pressed, kept);
  return {
    lost: [...lostOf(pressed, kept), ...ballots.lost],
    double: [...doublesIn(kept), ...ballots.double],
    half: [...halvesIn(pressed, kept), ...ballots.half],
    known: ballots.known,
    untrue: untrueOf(pressed, kept),
  };
}

/** A press that was sent again is left out: its first try may have been saved, and then the second is refused. */
function untrueOf(pressed: readonly Pressed[], { audit }: Kept): string[] {
  const saved = new Set(audit.map(({ activity }) => activity));
  return pressed
    .filter(({ press, told, cut }) => told === 'refused' && cut.length === 0 && saved.has(lineOf(press)))
    .map(({ press }) => `${press.activity} (${press.kind}) was refused and saved`);
}

/** How many of the presses that broke off had been saved by then. */
export function savedBeforeCut(pressed: readonly Pressed[], { audit }: Kept): number {
  const savedAt = new Map(audit.map(({ activity, at }) => [activity, at]));
  return pressed.filter(({ press, cut }) => {
    const saved = savedAt.get(lineOf(press));
    return cut[0] !== undefined && saved !== undefined && saved <= cut[0];
  }).length;
}
