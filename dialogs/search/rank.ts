import { coverageOf } from './coverage.ts';
import { addressOf, type Entry } from './entries.ts';
import { norm, weighed } from './examples.ts';
import type { Index } from './index.ts';
import { fitsKind, fitsPublisher } from './intent.ts';
import type { Query } from './query.ts';

/** How well each entry answers the question, best first; the best is about 1. */
export type Ranked = Readonly<{ entry: number; score: number; nearest: number; coverage: number }>;

/** The share of lunr; the rest is for the example questions. */
const FULL_TEXT = 0.8;
/** What the most alike example questions of an entry count, the nearest first. */
const NEAREST = [1, 0.7, 0.5, 0.3, 0.2];
/** How much of the score depends on the share of the question's words that the entry has. */
const COVERED = 0.4;
/** What a second entry with the same address adds to the first one's score. */
const SAME_ADDRESS = 0.25;
const OTHER_KIND = 0.75;
const OTHER_PUBLISHER = 0.5;
const NOT_FREE = 0.7;
/** People mostly look for a resource; a criterion or standard comes after those, unless the norm is asked. */
const NORM_NOT_ASKED = 0.65;
const NORM_ASKED = 1.15;

/** Ranks the entries by two signals: lunr over all fields, and the nearest example questions. */
export function rank(index: Index, query: Query): Ranked[] {
  const texts = index.fullText(query.terms);
  const near = nearestExamples(index, query);
  const mostText = greatest([...texts.values()]);
  const mostNear = greatest([...near.values()].map((one) => one.votes));
  const coverageOfEntry = coverageOf(index, query);
  const ranked = [...new Set([...texts.keys(), ...near.keys()])]
    .map((entry) => {
      const text = (texts.get(entry) ?? 0) / mostText;
      const votes = (near.get(entry)?.votes ?? 0) / mostNear;
      const coverage = coverageOfEntry(entry);
      const alike = FULL_TEXT * text + (1 - FULL_TEXT) * votes;
      const score = alike * wanted(index, query, entry) * (1 - COVERED + COVERED * coverage);
      return { entry, score, nearest: near.get(entry)?.nearest ?? 0, coverage };
    })
    .sort(bestFirst);
  return together(index, ranked).sort(bestFirst);
}

function bestFirst(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.entry - b.entry;
}

/** Adds to the best entry of an address what the second one says for it. */
function together(index: Index, ranked: readonly Ranked[]): Ranked[] {
  const scores = new Map<string, number[]>();
  const addressAt = (number: number) => addressOf(index.entries[number] as Entry);
  for (const { entry, score } of ranked) {
    const same = scores.get(addressAt(entry));
    if (same) same.push(score);
    else scores.set(addressAt(entry), [score]);
  }
  return ranked.map((one) => {
    const [first, second = 0] = scores.get(addressAt(one.entry)) ?? [];
    return one.score === first ? { ...one, score: one.score + SAME_ADDRESS * second } : one;
  });
}

function nearestExamples(index: Index, query: Query): Map<number, { votes: number; nearest: number }> {
  const length = norm(weighed(query.terms, index.rarity).values());
  const byEntry = new Map<number, number[]>();
  for (const { entry, similarity } of index.examples.near(query.terms, length)) {
    const same = byEntry.get(entry);
    if (same) same.push(similarity);
    else byEntry.set(entry, [similarity]);
  }
  return new Map(
    [...byEntry].map(([entry, similarities]) => {
      similarities.sort((a, b) => b - a);
      const votes = NEAREST.reduce((sum, share, at) => sum + share * (similarities[at] ?? 0), 0);
      return [entry, { votes, nearest: similarities[0] ?? 0 }];
    }),
  );
}

/** Entries of another kind or publisher, or that are not free, stand back when the question asks for one. */
function wanted(index: Index, { intent }: Query, number: number): number {
  const entry = index.entries[number];
  if (!entry) return 0;
  if (entry.kind === 'criterion' || entry.kind === 'standard')
    return intent.norm ? NORM_ASKED : NORM_NOT_ASKED;
  const kind = entry.kind === 'topic' || fitsKind(intent, entry) ? 1 : OTHER_KIND;
  const publisher = fitsPublisher(intent, entry) ? 1 : OTHER_PUBLISHER;
  return kind * publisher * (intent.free && !entry.free ? NOT_FREE : 1);
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 1e-9);
}
