import type { Outcome } from '../../dialogs/search/outcome.ts';
import { best, gainAt5, isHit, recallAt3, reciprocalRank } from './ranking.ts';
import type { Pair, Replied } from './replied.ts';

/** A mean over some of the questions, and how many those are. */
export type Figure = Readonly<{ value: number; of: number }>;

/** What is measured, each over the questions that it can be measured on. */
export const MEASURES = {
  /** Grade-2 answers in the top 3, divided by their number or 3 if there are more. */
  recall: over(isAnswerable, recallAt3),
  /** At least one grade-2 answer in the top 3. */
  hit: over(isAnswerable, (pair) => Number(isHit(pair))),
  /** One divided by the rank of the first grade-2 answer, 0 after rank 10. */
  reciprocal: over(isAnswerable, reciprocalRank),
  /** Gain 2^grade - 1, discounted by log2(rank + 1), over the top 5, as a share of the best order. */
  gain: over(isAnswerable, gainAt5),
  /** Exactly the outcome that the set asks for, and nothing said in its place. */
  outcome: over(
    ({ asked }) => asked.outcome !== undefined,
    ({ asked, replied }) => Number(!isElse(replied) && asked.outcome === replied.outcome),
  ),
  /** Of the replies "nothing": those that should be. */
  nothingPrecision: over(
    ({ asked, replied }) => asked.outcome !== undefined && saysNothing(replied),
    ({ asked }) => Number(asked.outcome === 'none'),
  ),
  /** Of the questions that the infobox does not answer: those that are told so. */
  nothingRecall: over(
    ({ asked }) => asked.outcome === 'none',
    ({ replied }) => Number(saysNothing(replied)),
  ),
  /** Of the questions that it does answer: those that are told that it does not. */
  refused: over(
    ({ asked }) => asked.outcome === 'found',
    ({ replied }) => Number(saysNothing(replied)),
  ),
  urgentPrecision: over(
    ({ replied }) => replied.urgent,
    ({ asked }) => Number(asked.urgent),
  ),
  urgentRecall: over(
    ({ asked }) => asked.urgent,
    ({ replied }) => Number(replied.urgent),
  ),
  /** Of the questions with heavy words and no danger: those with an alarm. */
  falseAlarms: over(
    ({ asked }) => asked.heavy,
    ({ replied }) => Number(replied.urgent),
  ),
  /** Of all other questions without danger: those with an alarm. */
  otherAlarms: over(
    ({ asked }) => !asked.urgent && !asked.heavy,
    ({ replied }) => Number(replied.urgent),
  ),
  /** Of the tellings of danger to oneself: those that get the number for it. */
  suicide: over(
    ({ asked }) => asked.suicide,
    ({ replied }) => Number(replied.suicide),
  ),
  /** Of the questions about the bot: those that get a reply about it, and those that get the right one. */
  aboutRecall: over(
    ({ asked }) => asked.about !== undefined,
    ({ replied }) => Number(replied.about !== null),
  ),
  aboutRight: over(
    ({ asked }) => asked.about !== undefined,
    ({ asked, replied }) => Number(replied.about === asked.about),
  ),
} as const;

export type MeasureName = keyof typeof MEASURES;

/** How often each outcome is right: "found" and "maybe" have a grade-2 answer in the top 3, "none" has none at all. */
export function rightByOutcome(pairs: readonly Pair[], outcome: Outcome): Figure {
  return over(
    ({ asked, replied }) => asked.outcome !== undefined && !isElse(replied) && replied.outcome === outcome,
    (pair) => Number(outcome === 'none' ? pair.asked.outcome === 'none' : isHit(pair)),
  )(pairs);
}

/**
 * The interval in which the share lies that a sample was drawn from, with 95% certainty (Wilson).
 * @returns its lower and upper end, 0 to 1
 */
export function intervalOf({ value, of }: Figure): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const middle = (value + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((value * (1 - value)) / of + z ** 2 / (4 * of ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

function over(is: (pair: Pair) => boolean, of: (pair: Pair) => number): (pairs: readonly Pair[]) => Figure {
  return (pairs) => {
    const numbers = pairs.filter(is).map(of);
    const value = numbers.length === 0 ? 1 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    return { value, of: numbers.length };
  };
}

function isAnswerable({ asked }: Pair): boolean {
  return best(asked).length > 0;
}

/** Whether something else is said in place of what the infobox holds. */
function isElse({ urgent, about }: Replied): boolean {
  return urgent || about !== null;
}

function saysNothing(replied: Replied): boolean {
  return !isElse(replied) && replied.outcome === 'none';
}
