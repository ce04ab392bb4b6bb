import type { SearchWords } from '../../content/index.ts';
import { createSplit, fold, type Split } from './fold.ts';
import { createStem, type Stem } from './stem.ts';
import { createPartsOf, createRead, type PartsOf, type Read } from './terms.ts';

/** What a word of a question is to the infobox. */
export type Status =
  /** A word of the subject: the source, the vocabulary or many example questions have it. */
  | 'core'
  /** Only some example questions have it. */
  | 'side'
  /** Not known, but made of two words that are. */
  | 'made'
  | 'unknown'
  /** A word of another subject. */
  | 'foreign'
  /** Says nothing about the subject. */
  | 'ordinary';

/** Cuts texts and questions into the same terms, and knows the words of the content. */
export type Language = Readonly<{
  split: Split;
  stem: Stem;
  read: Read;
  partsOf: PartsOf;
  isStop: (word: string) => boolean;
  /** Whether the content has the word, in any form. */
  isKnown: (word: string) => boolean;
  statusOf: (word: string) => Status;
  /** The words of the subject, as they are written. */
  subject: readonly string[];
}>;

/** In how many example questions a word stands that is one of the subject. */
const OFTEN = 6;

/**
 * @param search the vocabulary that editors keep
 * @param source the texts of the infobox and the framework
 * @param questions the example questions; their words are known too
 */
export function createLanguage(
  search: SearchWords,
  source: readonly string[],
  questions: readonly string[],
): Language {
  const split = once(createSplit(search.spellings));
  const stem = createStem(search.forms);
  const sourceWords = source.flatMap(split);
  const asked = questions.map(split);
  const words = new Set([...sourceWords, ...asked.flat()]);
  const known = new Set([...words].map(stem));
  const core = new Set([...new Set([...sourceWords, ...singleWords(search.synonyms, split)])].map(stem));
  for (const one of often(asked, stem)) core.add(one);
  const stop = new Set(search.stopWords.flatMap(split));
  const ordinary = new Set(search.ordinary.flatMap(split).map(stem));
  const isForeign = foreignIn(search.foreign);
  const isStop = (word: string) => stop.has(word);
  const partsOf = createPartsOf(words, stem);
  const statusOf = (word: string): Status => {
    if (isForeign(word)) return 'foreign';
    if (word.length < 2 || /^\d+$/.test(word) || ordinary.has(stem(word))) return 'ordinary';
    if (core.has(stem(word))) return 'core';
    if (known.has(stem(word))) return 'side';
    return partsOf(word).length > 0 ? 'made' : 'unknown';
  };
  return {
    split,
    stem,
    read: createRead(search, split, stem, partsOf, isStop),
    partsOf,
    isStop,
    isKnown: (word) => known.has(stem(word)),
    statusOf,
    subject: [...words].filter((word) => !isStop(word) && core.has(stem(word))),
  };
}

/** Every text of the content is cut twice: once for its words, once for its terms. */
function once(split: Split): Split {
  const kept = new Map<string, string[]>();
  return (text) => {
    const before = kept.get(text);
    if (before) return before;
    const words = split(text);
    if (kept.size < MOST_KEPT) kept.set(text, words);
    return words;
  };
}

const MOST_KEPT = 6000;

function singleWords(synonyms: SearchWords['synonyms'], split: Split): string[] {
  return synonyms
    .flatMap((one) => one.words.map(split))
    .filter((words) => words.length === 1)
    .flat();
}

/** The stems that many of the questions have. */
function often(questions: readonly (readonly string[])[], stem: Stem): string[] {
  const counts = new Map<string, { count: number; last: number }>();
  questions.forEach((question, number) => {
    for (const word of question) {
      const seen = counts.get(word);
      if (!seen) counts.set(word, { count: 1, last: number });
      else if (seen.last !== number) {
        seen.count++;
        seen.last = number;
      }
    }
  });
  const sums = new Map<string, number>();
  for (const [word, { count }] of counts) sums.set(stem(word), count + (sums.get(stem(word)) ?? 0));
  return [...sums].filter(([, sum]) => sum >= OFTEN).map(([one]) => one);
}

const ENDINGS = ['', 's', 'n', 'en', 'e', 'je', 'jes'];

/** Whether a word or its singular is listed; by stems, "rekenen" would take "rekening" along. */
function foreignIn(words: readonly string[]): (word: string) => boolean {
  const listed = new Set(words.map(fold));
  return (word) =>
    ENDINGS.some((ending) => word.endsWith(ending) && listed.has(word.slice(0, word.length - ending.length)));
}
