import type { Content } from '../../content/index.ts';
import { type Entry, entriesOf } from './entries.ts';
import { createExamples, type Examples } from './examples.ts';
import { createFullText, type FullText } from './full-text.ts';
import { createLanguage, type Language } from './language.ts';
import type { Term } from './terms.ts';

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
    entries.flatMap((entry) => [entry.title, entry.description, entry.more, entry.publisher ?? '']),
    entries.flatMap((entry) => entry.questions),
  );
  const terms = (text: string) => language.read(language.split(text)).flatMap((word) => word.terms);
  const questions = entries.map((entry) => entry.questions.map(terms));
  const fields = entries.map((entry, number) => ({
    title: stems(terms(entry.title)),
    description: stems(terms(entry.description)),
    more: stems(terms(entry.more)),
    publisher: stems(terms(entry.publisher ?? '')),
    kind: stems(terms(entry.resourceKind ?? '')),
    questions: stems((questions[number] ?? []).flat()),
  }));
  const stemSets = fields.map((one) => new Set(Object.values(one).flat()));
  const rarity = rarityIn(stemSets);
  const examples = entries.flatMap((entry, number) =>
    [...(questions[number] ?? []), terms(entry.title)].map((list) => ({ entry: number, terms: list })),
  );
  return {
    entries,
    language,
    fullText: createFullText(fields),
    examples: createExamples(examples, rarity),
    rarity,
    stemsOf: (entry) => stemSets[entry] ?? new Set(),
  };
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
