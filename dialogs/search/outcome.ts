import type { Index } from './index.ts';
import type { Query, QueryWord } from './query.ts';
import type { Ranked } from './rank.ts';

export type Outcome = 'answer' | 'maybe' | 'none';

/** What an unknown or foreign word and an ordinary one weigh, as a share of the rarest word. */
const UNKNOWN = 0.8;
const SIDE = 0.6;
const MADE = 0.6;
const FOREIGN = 2;
const ORDINARY = 0.12;
const BEST = 5;

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

export function evidenceFor(index: Index, query: Query, ranked: readonly Ranked[]): Evidence {
  const rarest = index.rarity('');
  const words = query.words.map((word) => ({ word, weight: weightOf(index, word, rarest) }));
  const all = words.reduce((sum, one) => sum + one.weight, 0);
  const covered = ranked.slice(0, BEST).map(({ entry }) => {
    const stems = index.stemsOf(entry);
    return words.reduce((sum, { word, weight }) => sum + weight * shareFound(word, stems), 0);
  });
  return {
    coverage: all === 0 ? 0 : Math.max(0, ...covered) / all,
    nearest: Math.max(0, ...ranked.slice(0, BEST).map((one) => one.nearest)),
    foreign: query.words.filter((word) => word.status === 'foreign').length,
    core: query.words.filter((word) => word.status === 'core' || word.status === 'repaired').length,
  };
}

function weightOf(index: Index, word: QueryWord, rarest: number): number {
  if (word.status === 'foreign') return FOREIGN * rarest;
  if (word.status === 'unknown') return UNKNOWN * rarest;
  const rarity = Math.min(rarest, Math.max(...word.terms.map((term) => index.rarity(term.stem))));
  return word.status === 'ordinary' ? ORDINARY * rarity : rarity;
}

/** How much of a word an entry has: all of it, or what it stands for or is made of. */
function shareFound(word: QueryWord, stems: ReadonlySet<string>): number {
  if (word.status === 'foreign') return 0;
  return word.terms.reduce((most, term) => (stems.has(term.stem) ? Math.max(most, term.weight) : most), 0);
}

/** Decides between an answer, "misschien bedoel je" and nothing. */
export function decide({ coverage, nearest, foreign, core }: Evidence): Outcome {
  if (core === 0) return 'none';
  const sure = coverage + nearest;
  if (foreign > 0) return sure > 1.1 ? 'maybe' : 'none';
  if (sure > 0.8) return 'answer';
  return sure > 0.6 ? 'maybe' : 'none';
}
