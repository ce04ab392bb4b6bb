import type { Content } from '../../content/index.ts';
import { type Entry, entriesOf } from './entries.ts';
import { createExamples, type Examples } from './examples.ts';
import { createFullText, type FullText } from './full-text.ts';
import { createLanguage, type Language, type Term } from './terms.ts';

/** Everything that is made once, when the content is read. */
export type Index = Readonly<{
  entries: readonly Entry[];
  language: Language;
  fullText: FullText;
  examples: Examples;
  /** How rare a stem is among the entries; the greatest for one that none has. */
  rarity: (stem: string) => number;
  /** The stems that an entry has in any field, by its number. */
  stemsOf: (entry: number) => ReadonlySet<string>;
}>;

export function createIndex(content: Content): Index {
  const entries = entriesOf(content);
  const language = createLanguage(
    content.search,
    entries.flatMap(sourceOf),
    entries.flatMap((entry) => entry.questions),
  );
  const terms = (text: string) => language.read(language.wordsOf(text)).flatMap((word) => word.terms);
  const read = entries.map((entry) => ({
    title: terms(entry.title),
    description: terms(entry.description),
    more: terms(entry.more),
    publisher: terms(entry.publisher ?? ''),
    kind: terms(entry.resourceKind ?? ''),
    questions: entry.questions.map(terms),
  }));
  const stemSets = read.map((one) => new Set(stems(Object.values(one).flat(2))));
  const rarity = rarityIn(stemSets);
  return {
    entries,
    language,
    fullText: createFullText(
      read.map((one) => ({
        title: stems(one.title),
        description: stems(one.description),
        more: stems(one.more),
        publisher: stems(one.publisher),
        kind: stems(one.kind),
        questions: stems(one.questions.flat()),
      })),
    ),
    examples: createExamples(
      read.flatMap((one, entry) => [...one.questions, one.title].map((list) => ({ entry, terms: list }))),
      rarity,
    ),
    rarity,
    stemsOf: (entry) => stemSets[entry] ?? new Set(),
  };
}

function sourceOf(entry: Entry): string[] {
  return [entry.title, entry.description, entry.more, entry.publisher ?? ''];
}

function stems(terms: readonly Term[]): string[] {
  return terms.map((term) => term.stem);
}

/** Inverse document frequency. */
function rarityIn(stemSets: readonly ReadonlySet<string>[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const set of stemSets) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + stemSets.length / ((counts.get(stem) ?? 0) + 0.5));
}
