import type { MeasureName } from './measures.ts';

/** A figure's bar: the lowest that it may be; the highest for those that are better when lower. */
export type Bars = Readonly<Partial<Record<MeasureName, number>>>;

/** The figures that are better when they are lower. */
export const LOWER: readonly MeasureName[] = ['refused', 'falseAlarms', 'otherAlarms'];

/** What the search must reach on each set; on the older ones a little below what it reached. */
export const BARS: Readonly<Record<string, Bars>> = {
  dev: {
    recall: 0.95,
    hit: 0.97,
    gain: 0.93,
    outcome: 0.98,
    nothingPrecision: 0.95,
    nothingRecall: 0.95,
    urgentRecall: 1,
  },
  2: { outcome: 0.92 },
  // Lower than they were while danger, or a reply about the bot, still had results below it.
  a: { recall: 0.91, hit: 0.95, gain: 0.85, outcome: 0.95 },
  b: { recall: 0.88, hit: 0.93, gain: 0.84, outcome: 0.95 },
  d: { hit: 0.9, outcome: 0.85 },
  // What the issue asked for, before these sets were written.
  blind: {
    outcome: 0.93,
    hit: 0.93,
    nothingRecall: 0.88,
    refused: 0.03,
    urgentRecall: 0.95,
    falseAlarms: 0.03,
  },
  i: { outcome: 0.93, hit: 0.93, nothingRecall: 0.88, refused: 0.03, falseAlarms: 0.03 },
};
