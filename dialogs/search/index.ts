import type { Content } from '../../content/index.ts';
import { type Entry, entriesOf } from './entries.ts';
import { createFullText, type FullText } from './full-text.ts';
import type { GramPostings } from './gram-postings.ts';
import { createGrams, type Grams } from './grams.ts';
import type { KnownWords } from './known-words.ts';
import { createLanguage, type Language } from './language.ts';
import type { Postings } from './postings.ts';
import { openWordHits, type WordHits, type WordsHit } from './word-hits.ts';
import type { WordLists } from './word-lists.ts';

/** The indexes of the content, opened once for all questions. */
export type Index = Readonly<{
  entries: readonly Entry[];
  lists: WordLists;
  language: Language;
  fullText: FullText;
  grams: Grams;
  /** Gives for the stems of a question what gives the words of a description that these hit. */
  wordsHitBy: (stems: readonly string[]) => WordsHit;
}>;

/** What the indexes are made of. */
export type IndexNumbers = KnownWords & Postings & WordHits & Readonly<{ grams: GramPostings }>;
export type IndexParts = Readonly<{ numbers: IndexNumbers; lists: WordLists }>;

/** Opens all indexes. @param parts made of the same content */
export function createIndex(content: Content, parts: IndexParts): Index {
  const { numbers, lists } = parts;
  const entries = entriesOf(content);
  return {
    entries,
    lists,
    language: createLanguage(content.search, parts),
    fullText: createFullText(numbers, entries.length),
    grams: createGrams(numbers.grams),
    wordsHitBy: openWordHits(numbers),
  };
}
