import type { Entry } from './entries.ts';
import { createPhrases, findPhrases, type MeantPhrase } from './phrases.ts';
import type { Stem } from './stem.ts';

/** What a question asks for apart from its subject. */
export type Intent = Readonly<{
  kinds: readonly string[];
  publishers: readonly string[];
  free: boolean;
  /** Asks for everything there is: "welke", "alle". */
  list: boolean;
  /** Asks what the framework says, and not for a resource. */
  norm: boolean;
  /** The indexes of the words that say this. */
  saidBy: ReadonlySet<number>;
}>;

/** What a phrase says of it. */
export type Meaning = Readonly<{
  kinds?: readonly string[];
  publisher?: string;
  free?: true;
  list?: true;
  norm?: true;
}>;

/** The phrases that say what is asked for: those of the others as they are written, the rest as stems. */
export type IntentLists = Readonly<
  Record<'kinds' | 'others' | 'lists' | 'norms', readonly MeantPhrase<Meaning>[]>
>;

/** Makes the function that finds the words that ask for a kind of resource, a publisher, or for what is free of charge. */
export function createIntent(phrases: IntentLists, stem: Stem): (words: readonly string[]) => Intent {
  const kinds = createPhrases(phrases.kinds);
  const others = createPhrases(phrases.others);
  const lists = createPhrases(phrases.lists);
  const norms = createPhrases(phrases.norms);
  return (words) => {
    const stems = words.map(stem);
    const asked = [...findPhrases(kinds, stems), ...findPhrases(others, words)];
    const found = asked.length > 0 ? [...asked, ...findPhrases(lists, stems)] : [];
    const means = found.map((one) => one.means);
    return {
      kinds: narrowest(found.map(({ from, length, means }) => ({ from, length, kinds: means.kinds ?? [] }))),
      publishers: [...new Set(means.flatMap((one) => one.publisher ?? []))],
      free: means.some((one) => one.free),
      list: means.some((one) => one.list),
      norm: findPhrases(norms, stems).length > 0,
      saidBy: new Set(found.flatMap(({ from, length }) => Array.from({ length }, (_, i) => from + i))),
    };
  };
}

/** Leaves out a phrase inside a longer one: "online training" asks for an e-learning, and its "training" for no other kind. */
function narrowest(found: readonly { from: number; length: number; kinds: readonly string[] }[]): string[] {
  const kinds = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.length > one.length && other.from <= one.from && one.from < other.from + other.length,
      ),
  );
  return [...new Set(kinds.flatMap((one) => one.kinds))];
}

/** Whether an entry is what the question asks for, apart from its subject. */
export function fits(intent: Intent, entry: Entry): boolean {
  return fitsKind(intent, entry) && fitsPublisher(intent, entry) && (!intent.free || entry.free === true);
}

export function fitsKind(intent: Intent, entry: Entry): boolean {
  return intent.kinds.length === 0 || intent.kinds.includes(entry.resourceKind ?? '');
}

export function fitsPublisher(intent: Intent, entry: Entry): boolean {
  return (
    intent.publishers.length === 0 ||
    intent.publishers.some((publisher) => entry.publisher?.includes(publisher))
  );
}
