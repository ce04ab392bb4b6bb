import { fold } from '../../content/fold.ts';
import type { SearchWords } from '../../content/index.ts';
import { createPartsOf } from './compounds.ts';
import type { Split } from './split.ts';
import { createStem, type Stem } from './stem.ts';
import { createRead, type Read } from './terms.ts';

/** How well the infobox knows a word of a question. */
export type Status =
  /** A word of the subject: the source, the vocabulary or many example questions have it. */
  | 'core'
  /** Only some example questions have it. */
  | 'side'
  /** Not known, but made of two known words. */
  | 'made'
  | 'unknown'
  /** A word of another subject. */
  | 'foreign'
  /** Says nothing about the subject. */
  | 'ordinary';

/** Reads texts and questions into the same terms, and knows the words of the content. */
export type Language = Readonly<{
  split: Split;
  stem: Stem;
  read: Read;
  isStop: (word: string) => boolean;
  /** Whether the content has the word, in any form. */
  isKnown: (word: string) => boolean;
  statusOf: (word: string) => Status;
  /** Whether the infobox or the framework has the word in its own texts, so that it belongs to their subject. */
  isSubject: (word: string) => boolean;
  /** The words of the subject, as they are written. */
  subject: readonly string[];
}>;

/** How often a word stands in the example questions before it counts as a word of the subject. */
const OFTEN = 6;

/** The words of the content. */
export type WordCounts = Readonly<{
  /** How often each word stands in it, in the order in which they come. */
  times: ReadonlyMap<string, number>;
  /** The words of the infobox and the framework, without those of the example questions. */
  source: readonly string[];
}>;

/** @param search the vocabulary that editors keep */
export function createLanguage(search: SearchWords, split: Split, { times, source }: WordCounts): Language {
  const stem = createStem(search.forms);
  const known = new Map<string, number>();
  const add = (word: string, count: number) => known.set(stem(word), count + (known.get(stem(word)) ?? 0));
  times.forEach((count, word) => {
    add(word, count);
  });
  for (const word of singleWords(search.synonyms, split)) add(word, OFTEN);
  const subject = new Set([...source, ...singleWords(search.synonyms, split)].map(stem));
  const stop = new Set(search.stopWords.flatMap(split));
  const ordinary = new Set(search.ordinary.flatMap(split).map(stem));
  const isForeign = foreignIn(search.foreign);
  const isStop = (word: string) => stop.has(word);
  const partsOf = createPartsOf((word) => times.has(word), stem);
  const statusOf = (word: string): Status => {
    if (isForeign(word)) return 'foreign';
    if (word.length < 2 || /^\d+$/.test(word) || ordinary.has(stem(word))) return 'ordinary';
    const often = known.get(stem(word)) ?? 0;
    if (often > 0) return often >= OFTEN ? 'core' : 'side';
    return partsOf(word).length > 0 ? 'made' : 'unknown';
  };
  return {
    split,
    stem,
    read: createRead({ search, split, stem, partsOf, isStop }),
    isStop,
    isKnown: (word) => known.has(stem(word)),
    statusOf,
    isSubject: (word) => !stop.has(word) && !ordinary.has(stem(word)) && subject.has(stem(word)),
    subject: [...times.keys()].filter((word) => !isStop(word) && (known.get(stem(word)) ?? 0) >= OFTEN),
  };
}

function singleWords(synonyms: SearchWords['synonyms'], split: Split): string[] {
  return synonyms
    .flatMap((one) => one.words.map(split))
    .filter((words) => words.length === 1)
    .flat();
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

const ENDINGS = ['', 's', 'n', 'en', 'e', 'je', 'jes'];

/** Whether a word or its singular is listed; by stems, "rekenen" would take "rekening" along. */
function foreignIn(words: readonly string[]): (word: string) => boolean {
  const listed = new Set(words.map(fold));
  return (word) =>
    ENDINGS.some((ending) => word.endsWith(ending) && listed.has(word.slice(0, word.length - ending.length)));
}
