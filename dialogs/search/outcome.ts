import type { Query, QueryWord } from './query.ts';
import type { Ranked } from './rank.ts';

export type Outcome = 'answer' | 'maybe' | 'none';

const SUBJECT: ReadonlySet<QueryWord['status']> = new Set(['core', 'general', 'repaired']);
/** How many of the best entries are looked at. */
const BEST = 5;
/** A question this much like an example is about the infobox, whatever words it has. */
const SAME = 0.75;

/** What is known about how well a question is answered. */
export type Evidence = Readonly<{
  /** The share of the question's words, by rarity, that one of the best entries has, 0 to 1. */
  coverage: number;
  /** How alike the nearest example question is, 0 to 1. */
  nearest: number;
  /** Words of another subject. */
  foreign: number;
  /** Words of the subject. */
  core: number;
}>;

export function evidenceFor(query: Query, ranked: readonly Ranked[]): Evidence {
  const nearest = Math.max(0, ...ranked.slice(0, BEST).map((one) => one.nearest));
  return {
    coverage: Math.max(0, ...ranked.slice(0, BEST).map((one) => one.coverage)),
    nearest,
    foreign: nearest >= SAME ? 0 : query.words.filter((word) => word.status === 'foreign').length,
    core: query.words.filter((word) => SUBJECT.has(word.status)).length,
  };
}

/** From these sums of coverage and likeness on a question is answered, or may be. */
const ANSWER = 0.66;
const MAYBE = 0.5;
/** Each word of the subject adds this, up to four: a long story is seldom covered by one entry. */
const PER_CORE = 0.04;
/** Without a word of the subject, only a question nearly like an example is answered. */
const ALIKE = 0.8;
/** So many words of the subject outweigh one of another subject. */
const CORE_PER_FOREIGN = 3;

/** Decides between an answer, "misschien bedoel je" and nothing. */
export function decide({ coverage, nearest, foreign, core }: Evidence): Outcome {
  if (core === 0) return nearest >= ALIKE && foreign === 0 ? 'maybe' : 'none';
  if (core < foreign * CORE_PER_FOREIGN) return 'none';
  const sure = coverage + nearest + PER_CORE * Math.min(core, 4);
  if (sure >= ANSWER) return 'answer';
  return sure >= MAYBE ? 'maybe' : 'none';
}
