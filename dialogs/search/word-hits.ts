import { startsOf } from './compact/rising.ts';
import { type Numbers, narrow } from './compact/sections.ts';
import { openTable, type TableNumbers, tableOf } from './compact/text-table.ts';
import type { Entry } from './entries.ts';
import type { Language } from './language.ts';

/** The words of every description that a question can hit. */
export type WordHits = Readonly<{
  /** The stems by which they are hit. */
  hitStems: TableNumbers;
  hits: Readonly<{
    /** The words of entry n stand from `starts[n]` to `starts[n + 1]`. */
    starts: Numbers;
    /** Where each stands in its description, and how long it is. */
    from: Numbers;
    lengths: Numbers;
    /** The stems of word n stand from `stemStarts[n]` to `stemStarts[n + 1]`, by their numbers. */
    stemStarts: Numbers;
    stems: Numbers;
  }>;
}>;

/** A word of a description: where it stands, and the stems by which it is hit. */
type Word = Readonly<{ from: number; length: number; stems: readonly string[] }>;

/** Reads every description. */
export function wordHitsOf(entries: readonly Entry[], language: Language): WordHits {
  const words = entries.map(({ description }) => wordsIn(description, language));
  const all = words.flat();
  const numbers = new Map([...new Set(all.flatMap(({ stems }) => stems))].map((stem, at) => [stem, at]));
  return {
    hitStems: tableOf([...numbers.keys()]),
    hits: {
      starts: narrow(startsOf(words)),
      from: narrow(all.map(({ from }) => from)),
      lengths: narrow(all.map(({ length }) => length)),
      stemStarts: narrow(startsOf(all.map(({ stems }) => stems))),
      stems: narrow(all.flatMap(({ stems }) => stems.flatMap((stem) => numbers.get(stem) ?? []))),
    },
  };
}

/** Each word of a description that is more than an ordinary one, where it comes first. */
function wordsIn(description: string, language: Language): Word[] {
  const places = new Map<string, number>();
  for (const { 0: word, index } of description.matchAll(/[\p{L}\p{N}]+/gu))
    if (!places.has(word)) places.set(word, index);
  return [...places]
    .map(([word, from]) => ({ from, length: word.length, stems: stemsIn(word, language) }))
    .filter(({ stems }) => stems.length > 0);
}

function stemsIn(word: string, { read, split, statusOf }: Language): string[] {
  return read(split(word))
    .filter((one) => statusOf(one.word) !== 'ordinary')
    .flatMap(({ terms }) => terms.map(({ stem }) => stem));
}

/** Gives the words of an entry's description that a question hits. @param entry its number */
export type WordsHit = (entry: number, description: string) => string[];

/** Makes the function that takes the stems of a question. */
export function openWordHits({ hitStems, hits }: WordHits): (stems: readonly string[]) => WordsHit {
  const { numberOf } = openTable(hitStems);
  const { starts, from, lengths, stemStarts, stems } = hits;
  return (asked) => {
    const wanted = new Set(asked.map(numberOf));
    const isHit = (word: number) => {
      const to = stemStarts[word + 1] ?? 0;
      for (let at = stemStarts[word] ?? 0; at < to; at++) if (wanted.has(stems[at] ?? 0)) return true;
      return false;
    };
    return (entry, description) => {
      const words: string[] = [];
      const to = starts[entry + 1] ?? 0;
      for (let word = starts[entry] ?? 0; word < to; word++) {
        const begins = from[word] ?? 0;
        if (isHit(word)) words.push(description.slice(begins, begins + (lengths[word] ?? 0)));
      }
      return words;
    };
  };
}
