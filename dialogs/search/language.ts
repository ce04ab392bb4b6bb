import type { SearchWords } from '../../content/index.ts';
import { openTable } from './compact/text-table.ts';
import { createPartsOf } from './compounds.ts';
import { foreignIn } from './foreign.ts';
import { keeping } from './keeping.ts';
import { IS_OFTEN, IS_SUBJECT, type KnownWords } from './known-words.ts';
import { createRepair, type Repair } from './repair.ts';
import { createSplit, type Split } from './split.ts';
import { createStemAnew, type Stem } from './stem.ts';
import { createRead, type Read } from './terms.ts';
import type { WordLists } from './word-lists.ts';

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
  /** Whether the content has the word, in any form. Two words joined to one are seldom asked again, so nothing of them is kept. */
  isKnown: (word: string) => boolean;
  statusOf: (word: string) => Status;
  /** Whether the infobox or the framework has the word in its own texts, so that it belongs to their subject. */
  isSubject: (word: string) => boolean;
  /** Finds the word of the subject that a word with wrong letters was meant to be. */
  repair: Repair;
}>;

/** What a language is made of: the words of the content, and the vocabulary as it was read. */
export type LanguageParts = Readonly<{ numbers: KnownWords; lists: WordLists }>;

/** @param search the vocabulary that editors keep, from which the parts were made */
export function createLanguage(search: SearchWords, { numbers, lists }: LanguageParts): Language {
  const split = createSplit(search.spellings);
  const stemAnew = createStemAnew(search.forms);
  const stem = keeping(stemAnew);
  const words = openTable(numbers.words);
  const stems = openTable(numbers.stems);
  const { marks } = numbers.known;
  const numberOf = (word: string) => stems.numberOf(stem(word));
  const has = (number: number, mark: number) => ((marks[number] ?? 0) & mark) !== 0;
  const stop = new Set(lists.stop);
  const ordinary = new Set(lists.ordinary);
  const isForeign = foreignIn(lists.foreign);
  const isStop = (word: string) => stop.has(word);
  const partsOf = createPartsOf((word) => words.numberOf(word) >= 0, stem);
  const statusOf = (word: string): Status => {
    if (isForeign(word)) return 'foreign';
    if (word.length < 2 || /^\d+$/.test(word) || ordinary.has(stem(word))) return 'ordinary';
    const number = numberOf(word);
    if (number >= 0) return has(number, IS_OFTEN) ? 'core' : 'side';
    return partsOf(word).length > 0 ? 'made' : 'unknown';
  };
  return {
    split,
    stem,
    read: createRead(lists.synonyms, { stem, partsOf, isStop }),
    repair: createRepair(numbers, words),
    isStop,
    isKnown: (word) => stems.numberOf(stemAnew(word)) >= 0,
    statusOf,
    isSubject: (word) => !stop.has(word) && !ordinary.has(stem(word)) && has(numberOf(word), IS_SUBJECT),
  };
}
