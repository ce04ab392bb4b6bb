import type { Content } from '../../content/index.ts';
import type { Entry } from './entries.ts';
import { createPhrases, findPhrases } from './phrases.ts';
import type { Split } from './split.ts';
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

type Meaning = Readonly<{
  kinds?: readonly string[];
  publisher?: string;
  free?: true;
  list?: true;
  norm?: true;
}>;

/**
 * Finds the words that ask for a kind of resource, a publisher, or for what is free of charge.
 * Names of publishers count as they are written: the stem of "overheid" is "over".
 */
export function createIntent(
  search: Content['search'],
  split: Split,
  stem: Stem,
): (words: readonly string[]) => Intent {
  const phrases = (words: readonly string[], means: Meaning) =>
    words.map((text) => ({ words: split(text).map(stem), means }));
  const asWritten = (words: readonly string[], means: Meaning) =>
    words.map((text) => ({ words: split(text), means }));
  const kinds = createPhrases(search.kinds.flatMap((one) => phrases(one.words, { kinds: one.kinds })));
  const others = createPhrases([
    ...search.publishers.flatMap((one) => asWritten(one.words, { publisher: one.publisher })),
    ...asWritten(search.free, { free: true }),
  ]);
  const lists = createPhrases(phrases(search.list, { list: true }));
  const norms = createPhrases(phrases(search.norms, { norm: true }));
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
