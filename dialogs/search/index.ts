import type { Content } from '../../content/index.ts';
import { type Entry, entriesOf } from './entries.ts';
import { createFullText, type FullText } from './full-text.ts';
import { createGrams, type Grams } from './grams.ts';
import { createLanguage, type Language } from './language.ts';
import type { TextsRead } from './read-texts.ts';
import { createSplit } from './split.ts';

/** The indexes of the content, made once for all questions. */
export type Index = Readonly<{
  entries: readonly Entry[];
  language: Language;
  fullText: FullText;
  grams: Grams;
}>;

/** Builds all indexes. @param read the texts of the content, in words and stems */
export function createIndex(content: Content, read: TextsRead): Index {
  return {
    entries: entriesOf(content),
    language: createLanguage(content.search, createSplit(content.search.spellings), read.words),
    fullText: createFullText(read.stems),
    grams: createGrams(read.spelled),
  };
}
