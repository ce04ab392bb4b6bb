import type { Entry } from './entries.ts';
import type { Index } from './index.ts';
import type { Query } from './query.ts';

/** An entry that was found; entries with the same address are one result. */
export type Result = Readonly<
  Omit<Entry, 'more' | 'questions'> & {
    score: number;
    /** Words of the description that the question hit, for showing. */
    words: readonly string[];
    /** The ids of all entries that are this result, its own first. */
    merged: readonly string[];
  }
>;
export type Scored = Readonly<{ entry: number; score: number }>;

/** What a second entry with the same address adds to the first one's score. */
const SAME_ADDRESS = 0.15;

/** Makes the function that turns scored entries into results, merged by address. */
export function createResults(
  index: Index,
): (scored: readonly Scored[], query: Query, most: number) => Result[] {
  const sharing = shared(index.entries);
  return (scored, query, most) => {
    const groups = new Map<string, { first: Entry; score: number; ids: string[] }>();
    for (const { entry: number, score } of scored) {
      const entry = index.entries[number];
      if (!entry || score <= 0) continue;
      const key = addressOf(entry);
      const group = groups.get(key);
      if (group) group.score += SAME_ADDRESS * score;
      else groups.set(key, { first: entry, score, ids: (sharing.get(key) ?? []).map((one) => one.id) });
    }
    const stems = new Set(query.terms.map((term) => term.stem));
    return [...groups.values()]
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ first, score }) => ({
        ...shown(first, sharing.get(addressOf(first)) ?? [first]),
        score: Math.round(score * 1000) / 1000,
        words: wordsHit(index, first.description, stems),
      }));
  };
}

function addressOf(entry: Entry): string {
  return entry.kind === 'resource' ? (entry.urls[0] ?? entry.id) : entry.id;
}

function shared(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const same = groups.get(addressOf(entry));
    if (same) same.push(entry);
    else groups.set(addressOf(entry), [entry]);
  }
  return groups;
}

function shown(first: Entry, same: readonly Entry[]): Omit<Result, 'score' | 'words'> {
  const { more: _more, questions: _questions, ...rest } = first;
  return {
    ...rest,
    urls: [...new Set(same.flatMap((entry) => entry.urls))],
    criteria: [...new Set([first, ...same].flatMap((entry) => entry.criteria))],
    merged: [...new Set([first, ...same].map((entry) => entry.id))],
  };
}

function wordsHit(index: Index, description: string, stems: ReadonlySet<string>): string[] {
  const words = description.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    ...new Set(
      words.filter((word) =>
        index.language
          .read(index.language.wordsOf(word))
          .some(
            ({ terms, word: folded }) =>
              !index.language.isOrdinary(folded) && terms.some((t) => stems.has(t.stem)),
          ),
      ),
    ),
  ];
}
