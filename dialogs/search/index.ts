import type { Content } from '../../content/index.ts';
import { type Entry, entriesOf } from './entries.ts';
import { createFullText, type FullText } from './full-text.ts';
import { createGrams, type Grams } from './grams.ts';
import { createLanguage, type Language } from './language.ts';
import { createSplit } from './split.ts';

/** Everything that is made once, when the content is read. */
export type Index = Readonly<{
  entries: readonly Entry[];
  language: Language;
  fullText: FullText;
  grams: Grams;
}>;

/** The words of an entry. */
type Cut = Readonly<Record<'title' | 'description' | 'more' | 'publisher' | 'kind', readonly string[]>> &
  Readonly<{ questions: readonly (readonly string[])[] }>;

/** How often the words of a part count in the full text; those of an example question once. */
const TITLE = 5;
const DESCRIPTION = 2;

/** Cuts every text once, and builds all indexes from those words. */
export function createIndex(content: Content): Index {
  const entries = entriesOf(content);
  const split = createSplit(content.search.spellings);
  const cut = entries.map(
    (entry): Cut => ({
      title: split(entry.title),
      description: split(entry.description),
      more: split(entry.more),
      publisher: split(entry.publisher ?? ''),
      kind: split(entry.resourceKind ?? ''),
      questions: entry.questions.map(split),
    }),
  );
  const language = createLanguage(
    content.search,
    split,
    cut.flatMap((one) => [one.title, one.description, one.more, one.publisher]),
    cut.flatMap((one) => one.questions),
  );
  return {
    entries,
    language,
    fullText: createFullText(cut.map((one) => stemsOf(one, language))),
    grams: createGrams(
      cut.map((one) => [one.title, one.description, one.more, one.publisher, ...one.questions]),
    ),
  };
}

/** All stems of an entry, with those that they stand for. */
function stemsOf(cut: Cut, { read }: Language): string[] {
  const titles = Array.from({ length: TITLE }, () => cut.title);
  const descriptions = Array.from({ length: DESCRIPTION }, () => cut.description);
  const stems: string[] = [];
  for (const words of [...titles, ...descriptions, cut.more, cut.publisher, cut.kind, ...cut.questions]) {
    for (const { terms } of read(words)) {
      for (let at = 0; at < terms.length; at++) stems.push(terms[at]?.stem ?? '');
    }
  }
  return stems;
}
