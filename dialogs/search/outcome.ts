import type { Query, QueryWord } from './query.ts';
import type { Ranked } from './rank.ts';

export type Outcome = 'found' | 'maybe' | 'none';

/**
 * How much a word says that the question is one for the infobox. One word of another subject cancels out four words of
 * the subject.
 */
const SAYS: Readonly<Record<QueryWord['status'], number>> = {
  core: 1,
  repaired: 1,
  general: 0.5,
  side: 0.5,
  made: 0.5,
  unknown: 0,
  ordinary: 0,
  foreign: -4,
};
/** The most that the words of the subject can add up to: a long story has many of them. */
const MOST = 4;
/** How much one word of the subject adds to the likeness of the nearest entry (0 to 1). */
const PER_WORD = 0.115;
/** The lowest sums of likeness and words for "found" and for "maybe". */
const ANSWER = 0.24;
const MAYBE = 0.21;

/**
 * Decides between what was found, "misschien bedoel je" and nothing. A question without a word of the subject is small
 * talk, however alike it is to an entry: "hoe gaat het met je" occurs in many example questions.
 */
export function decide(query: Query, ranked: readonly Ranked[]): Outcome {
  const said = query.words.map(({ status }) => SAYS[status]);
  const about = Math.min(MOST, sum(said.filter((one) => one > 0))) + sum(said.filter((one) => one < 0));
  if (about <= 0) return 'none';
  const alike = ranked.reduce((most, one) => Math.max(most, one.alike), 0);
  const sure = alike + PER_WORD * about;
  if (sure >= ANSWER) return 'found';
  return sure >= MAYBE ? 'maybe' : 'none';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
