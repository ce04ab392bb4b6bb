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
/** Shorter stems of foreign words do not count: "rekenen" and "rekening" have the same. */
const SHORTEST_FOREIGN_STEM = 7;

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
  for (const one of often(asked.map((question) => question.map(stem)))) core.add(one);
  const stop = new Set(search.stopWords.flatMap(split));
  const ordinary = new Set(search.ordinary.flatMap(split).map(stem));
  const isForeign = foreignIn(search.foreign, stem);
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

/** The words that many of the questions have. */
function often(questions: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const question of questions) {
    for (const word of new Set(question)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= OFTEN).map(([word]) => word);
}

function foreignIn(words: readonly string[], stem: Stem): (word: string) => boolean {
  const folded = words.map(fold);
  const written = new Set(folded);
  const stems = new Set(folded.map(stem).filter((one) => one.length >= SHORTEST_FOREIGN_STEM));
  return (word) => written.has(word) || stems.has(stem(word));
}
