import type { Query, QueryWord } from './query.ts';
import type { Ranked } from './rank.ts';
import type { Judged } from './tell-apart.ts';

export type Outcome = 'found' | 'maybe' | 'none';

/** What speaks for it that the infobox holds an answer. `npm run eval -- --calibrate` tells what each is worth. */
export type Support = Readonly<{
  /** How likely the question is one for the infobox, as learned from examples (log-odds). */
  likely: number;
  /** How likely the infobox can be asked for this, whatever the subject is (log-odds). */
  frame: number;
  /** How alike it is to the nearest entry (0 to 1). */
  alike: number;
  /** How many of its words are of the subject; one word of another subject cancels out four. */
  subject: number;
  /** The share of its telling words that the infobox does not know (0 to 1). */
  unknown: number;
}>;

/**
 * What each is worth. Fitted by logistic regression on the example questions and the examples of other subjects, each asked
 * of a search that had not seen it: `npm run eval -- --fit`.
 */
const WORTH: Support = { likely: 0.926, frame: 0.35, alike: 5.076, subject: 0.135, unknown: -0.352 };
/** From which sum on something is found, and from which on it may be. Between them somebody reads "misschien bedoel je". */
const FOUND = 2;
const MAYBE = 1.7;

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

export function supportOf(query: Query, ranked: readonly Ranked[], judged: Judged): Support {
  const { words } = query;
  const said = words.map(({ status }) => SAYS[status]);
  const isUnknown = ({ status }: QueryWord) => status === 'unknown' || status === 'foreign';
  return {
    likely: judged.likely.infobox,
    frame: judged.frame(),
    alike: ranked.reduce((most, one) => Math.max(most, one.alike), 0),
    subject: Math.min(MOST, sum(said.filter((one) => one > 0))) + sum(said.filter((one) => one < 0)),
    unknown: words.length === 0 ? 0 : words.filter(isUnknown).length / words.length,
  };
}

/**
 * Decides between what was found, "misschien bedoel je" and nothing. There is nothing where no word tells what is asked, and
 * where words of another subject prevail, however alike the question is to an entry.
 */
export function decide(query: Query, ranked: readonly Ranked[], judged: Judged): Outcome {
  const support = supportOf(query, ranked, judged);
  if (query.words.length === 0 || support.subject < 0) return 'none';
  const sure = sureOf(support);
  if (sure >= FOUND) return 'found';
  return sure >= MAYBE ? 'maybe' : 'none';
}

function sureOf(support: Support): number {
  return sum((Object.keys(WORTH) as (keyof Support)[]).map((name) => WORTH[name] * support[name]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
