import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { entriesOf, moreOf } from './entries.ts';
import { foreignOf } from './foreign.ts';
import { spelled } from './gram.ts';
import { countWords, type KnownWords, knownWordsOf } from './known-words.ts';
import { createLanguage, type Language } from './language.ts';
import { createSplit } from './split.ts';
import { createStem } from './stem.ts';
import { type WordLists, wordListsOf } from './word-lists.ts';

/** The texts of the content as the indexes are made of them. */
export type TextsRead = Readonly<{
  words: KnownWords;
  lists: WordLists;
  language: Language;
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
  const { search } = content;
  const split = createSplit(search.spellings);
  const more = moreOf(content);
  const all = entriesOf(content).map(
    (entry, number): InWords => ({
      title: split(entry.title),
      description: split(entry.description),
      more: split(more[number] ?? ''),
      publisher: split(entry.publisher ?? ''),
      kind: split(entry.resourceKind ?? ''),
      questions: (own(content.questions, entry.id) ?? []).map(split),
    }),
  );
  const counts = countWords(
    all.flatMap((one) => [one.title, one.description, one.more, one.publisher]),
    all.flatMap((one) => one.questions),
  );
  const stem = createStem(search.forms);
  const words = knownWordsOf(counts, { search, split, stem });
  const lists = { ...wordListsOf(search, split, stem), foreign: foreignOf(search.foreign, all) };
  const language = createLanguage(search, { numbers: words, lists });
  return {
    words,
    lists,
    language,
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
