import type { SearchWords } from '../../content/index.ts';
import { type Numbers, narrow } from './compact/sections.ts';
import { type TableNumbers, tableOf } from './compact/text-table.ts';
import { type Repairs, repairsOf } from './repairs.ts';
import type { Split } from './split.ts';
import type { Stem } from './stem.ts';

/** The words of a content, by what a question needs to know of them. */
export type KnownWords = Repairs &
  Readonly<{
    /** Every word, as it is written. */
    words: TableNumbers;
    /** Every stem. */
    stems: TableNumbers;
    /** What each stem is, by its number: `OFTEN` and `SUBJECT`. */
    known: Readonly<{ marks: Numbers }>;
  }>;

/** Marks a stem that comes often, and one that the infobox or the framework has in its own texts. */
export const IS_OFTEN = 1;
export const IS_SUBJECT = 2;

/** How often a word stands in the example questions before it counts as a word of the subject. */
const OFTEN = 6;

/** The words of the content. */
export type WordCounts = Readonly<{
  /** How often each word stands in it, in the order in which they come. */
  times: ReadonlyMap<string, number>;
  /** The words of the infobox and the framework, without those of the example questions. */
  source: readonly string[];
}>;

/** How words are read. */
type Reading = Readonly<{ search: SearchWords; split: Split; stem: Stem }>;

/** Makes of the words of the content, and of the vocabulary that editors keep, what a question needs to know of them. */
export function knownWordsOf({ times, source }: WordCounts, { search, split, stem }: Reading): KnownWords {
  const synonyms = singleWords(search.synonyms, split);
  const counts = new Map<string, number>();
  const add = (word: string, count: number) => counts.set(stem(word), count + (counts.get(stem(word)) ?? 0));
  times.forEach((count, word) => {
    add(word, count);
  });
  for (const word of synonyms) add(word, OFTEN);
  const isOften = (one: string) => (counts.get(one) ?? 0) >= OFTEN;
  const subject = new Set([...source, ...synonyms].map(stem));
  const stop = new Set(search.stopWords.flatMap(split));
  const words = [...times.keys()];
  const stems = [...counts.keys()];
  return {
    words: tableOf(words),
    stems: tableOf(stems),
    known: {
      marks: narrow(stems.map((one) => (isOften(one) ? IS_OFTEN : 0) | (subject.has(one) ? IS_SUBJECT : 0))),
    },
    ...repairsOf(words, (word) => !stop.has(word) && isOften(stem(word))),
  };
}

/**
 * Counts the words of texts that were split. Those of the source come first, and count as words of the subject at once.
 * @param questions the example questions; their words are known too
 */
export function countWords(
  source: readonly (readonly string[])[],
  questions: readonly (readonly string[])[],
): WordCounts {
  const times = new Map<string, number>();
  for (const words of source) for (const word of words) times.set(word, OFTEN);
  const known = [...times.keys()];
  for (const words of questions) for (const word of words) times.set(word, 1 + (times.get(word) ?? 0));
  return { times, source: known };
}

function singleWords(synonyms: SearchWords['synonyms'], split: Split): string[] {
  return synonyms
    .flatMap((one) => one.words.map(split))
    .filter((words) => words.length === 1)
    .flat();
}
