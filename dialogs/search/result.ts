import { addressOf, type Entry } from './entries.ts';
import type { Index } from './index.ts';
import type { Query } from './query.ts';

/** An entry that was found; entries with the same address are one result. */
export type Result = Readonly<
  Entry & {
    score: number;
    /** Words of the description that the question hit, so that they can be shown. */
    words: readonly string[];
    /** The ids of all entries that are this result, its own first. */
    merged: readonly string[];
  }
>;
export type Scored = Readonly<{ entry: number; score: number }>;

/** Makes the function that turns scored entries into results, merged by address. */
export function createResults(
  index: Index,
): (scored: readonly Scored[], query: Query, most: number) => Result[] {
  const sharing = shared(index.entries);
  return (scored, query, most) => {
    const groups = new Map<string, { first: Entry; number: number; score: number }>();
    for (const { entry: number, score } of scored) {
      const entry = index.entries[number];
      if (!entry || score <= 0) continue;
      const key = addressOf(entry);
      if (score > (groups.get(key)?.score ?? 0)) groups.set(key, { first: entry, number, score });
    }
    const wordsHit = index.wordsHitBy(query.terms.map((term) => term.stem));
    return [...groups.values()]
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ first, number, score }) => ({
        ...shown(first, sharing.get(addressOf(first)) ?? [first]),
        score: Math.round(score * 1000) / 1000,
        words: wordsHit(number, first.description),
      }));
  };
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
  const all = same.length === 1 ? same : [first, ...same];
  return {
    ...first,
    urls: onceOf(same.flatMap((entry) => entry.urls)),
    dead: [...new Map(same.flatMap((entry) => entry.dead).map((link) => [link.url, link])).values()],
    criteria: onceOf(all.flatMap((entry) => entry.criteria)),
    merged: onceOf(all.map((entry) => entry.id)),
  };
}

function onceOf(all: readonly string[]): readonly string[] {
  return all.length < 2 ? all : [...new Set(all)];
}
