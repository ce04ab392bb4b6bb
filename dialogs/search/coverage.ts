import type { Index } from './index.ts';
import type { Query, QueryWord } from './query.ts';

/** What a word weighs, as a share of its rarity; of one that nothing has, of the greatest rarity. */
const WEIGHT: Readonly<Record<QueryWord['status'], number>> = {
  core: 1,
  general: 0.5,
  side: 1,
  repaired: 1,
  made: 1,
  unknown: 0.8,
  foreign: 2,
  ordinary: 0.12,
};
/** How much of a word counts as found when an entry has it. */
const FOUND: Readonly<Record<QueryWord['status'], number>> = {
  core: 1,
  general: 1,
  side: 0.6,
  repaired: 0.9,
  made: 0.6,
  unknown: 0,
  foreign: 0,
  ordinary: 1,
};

/** The share of the question's words, by rarity, that an entry has: 0 to 1. */
export type Coverage = (entry: number) => number;

export function coverageOf(index: Index, { words }: Query): Coverage {
  const rarest = index.rarity('');
  const weighed = words.map((word) => ({ word, weight: weightOf(index, word, rarest) }));
  const all = weighed.reduce((sum, one) => sum + one.weight, 0);
  return (entry) => {
    const stems = index.stemsOf(entry);
    const found = weighed.reduce((sum, { word, weight }) => sum + weight * shareFound(word, stems), 0);
    return all === 0 ? 0 : found / all;
  };
}

function weightOf(index: Index, { status, terms }: QueryWord, rarest: number): number {
  const rarity = Math.max(...terms.map((term) => index.rarity(term.stem)));
  return WEIGHT[status] * Math.min(rarest, status === 'foreign' ? rarest : rarity);
}

/** How much of a word an entry has: all of it, or what it stands for or is made of. */
function shareFound({ status, terms }: QueryWord, stems: ReadonlySet<string>): number {
  const most = terms.reduce((sum, term) => (stems.has(term.stem) ? Math.max(sum, term.weight) : sum), 0);
  return FOUND[status] * Math.sqrt(most);
}
