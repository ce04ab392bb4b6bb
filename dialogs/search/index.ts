import type { Content } from '../../content/index.ts';
import { type Entry, entriesOf } from './entries.ts';
import { createFullText, type FullText } from './full-text.ts';
import { createGrams, type Grams } from './grams.ts';
import { createLanguage, type Language } from './language.ts';
import { createSplit } from './split.ts';

/** The indexes of the content, made once for all questions. */
export type Index = Readonly<{
  entries: readonly Entry[];
  language: Language;
  fullText: FullText;
  grams: Grams;
}>;

/** An entry, split into words. */
type InWords = Readonly<Record<'title' | 'description' | 'more' | 'publisher' | 'kind', readonly string[]>> &
  Readonly<{ questions: readonly (readonly string[])[] }>;

/** How many times the words of a title and of a description count in the full text. Other words count once. */
const TITLE = 5;
const DESCRIPTION = 2;

/** Splits every text into words once, and builds all indexes from those words. */
export function createIndex(content: Content): Index {
  const entries = entriesOf(content);
  const split = createSplit(content.search.spellings);
  const all = entries.map(
    (entry): InWords => ({
      title: split(entry.title),
      description: split(entry.description),
      more: split(entry.more),
      publisher: split(entry.publisher ?? ''),
      kind: split(entry.resourceKind ?? ''),
      questions: entry.questions.map(split),
    }),
  );
  const language = createLanguage(content.search, split, {
    source: all.flatMap((one) => [one.title, one.description, one.more, one.publisher]),
    questions: all.flatMap((one) => one.questions),
  });
  return {
    entries,
    language,
    fullText: createFullText(all.map((one) => stemsOf(one, language))),
    grams: createGrams(
      all.map((one) => [one.title, one.description, one.more, one.publisher, ...one.questions]),
    ),
  };
}

/** All stems of an entry, with the stems that those stand for. */
function stemsOf(entry: InWords, { read }: Language): string[] {
  const titles = Array.from({ length: TITLE }, () => entry.title);
  const descriptions = Array.from({ length: DESCRIPTION }, () => entry.description);
  const stems: string[] = [];
  for (const words of [
    ...titles,
    ...descriptions,
    entry.more,
    entry.publisher,
    entry.kind,
    ...entry.questions,
  ]) {
    for (const { terms } of read(words)) {
      for (let index = 0; index < terms.length; index++) stems.push(terms[index]?.stem ?? '');
    }
  }
  return stems;
}
