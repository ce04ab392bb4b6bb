import type { Content } from '../../content/index.ts';
import { entriesOf } from './entries.ts';
import { spelled } from './grams.ts';
import { countWords, createLanguage, type Language, type WordCounts } from './language.ts';
import { createSplit } from './split.ts';

/** The texts of the content as the indexes need them: the longest part of making those. */
export type TextsRead = Readonly<{
  words: WordCounts;
  /** All stems of each entry, with the stems that those stand for. One that counts more is there more often. */
  stems: readonly (readonly string[])[];
  /** All words of each entry, put together. */
  spelled: readonly string[];
}>;

/** An entry, split into words. */
type InWords = Readonly<Record<'title' | 'description' | 'more' | 'publisher' | 'kind', readonly string[]>> &
  Readonly<{ questions: readonly (readonly string[])[] }>;

/** How many times the words of a title and of a description count in the full text. Other words count once. */
const TITLE = 5;
const DESCRIPTION = 2;

/** Splits every text of the content into words once. */
export function readTexts(content: Content): TextsRead {
  const split = createSplit(content.search.spellings);
  const all = entriesOf(content).map(
    (entry): InWords => ({
      title: split(entry.title),
      description: split(entry.description),
      more: split(entry.more),
      publisher: split(entry.publisher ?? ''),
      kind: split(entry.resourceKind ?? ''),
      questions: entry.questions.map(split),
    }),
  );
  const words = countWords(
    all.flatMap((one) => [one.title, one.description, one.more, one.publisher]),
    all.flatMap((one) => one.questions),
  );
  const language = createLanguage(content.search, split, words);
  return {
    words,
    stems: all.map((one) => stemsOf(one, language)),
    spelled: all.map((one) =>
      spelled([one.title, one.description, one.more, one.publisher, ...one.questions]),
    ),
  };
}

function stemsOf(entry: InWords, { read }: Language): string[] {
  return [
    ...Array.from({ length: TITLE }, () => entry.title),
    ...Array.from({ length: DESCRIPTION }, () => entry.description),
    entry.more,
    entry.publisher,
    entry.kind,
    ...entry.questions,
  ].flatMap((words) => read(words).flatMap(({ terms }) => terms.map(({ stem }) => stem)));
}
