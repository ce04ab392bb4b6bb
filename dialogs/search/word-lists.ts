import type { SearchWords } from '../../content/index.ts';
import type { IntentLists, Meaning } from './intent.ts';
import type { MeantPhrase } from './phrases.ts';
import type { Split } from './split.ts';
import type { Stem } from './stem.ts';

/** The vocabulary that editors keep, in words and stems as questions are. */
export type WordLists = Readonly<{
  stop: readonly string[];
  ordinary: readonly string[];
  /** Words that tell that a question is about something else, but for those that an entry is about. */
  foreign: readonly string[];
  general: readonly string[];
  /** Words that ask what a word means. */
  defines: readonly string[];
  /** Phrases, with the terms that they mean. */
  synonyms: readonly MeantPhrase<readonly string[]>[];
  intents: IntentLists;
}>;

/** Reads the vocabulary. Names of publishers count as they are written: the stem of "overheid" is "over". */
export function wordListsOf(search: SearchWords, split: Split, stem: Stem): Omit<WordLists, 'foreign'> {
  const stems = (text: string) => split(text).map(stem);
  const asStems = (texts: readonly string[], means: Meaning) =>
    texts.map((text) => ({ words: stems(text), means }));
  const asWritten = (texts: readonly string[], means: Meaning) =>
    texts.map((text) => ({ words: split(text), means }));
  return {
    stop: onceOf(search.stopWords.flatMap(split)),
    ordinary: onceOf(search.ordinary.flatMap(stems)),
    general: search.general.map((text) => stems(text).join('_')),
    defines: onceOf(search.defines.flatMap(stems)),
    synonyms: synonymsOf(search.synonyms, stems),
    intents: {
      kinds: search.kinds.flatMap((one) => asStems(one.words, { kinds: one.kinds })),
      others: [
        ...search.publishers.flatMap((one) => asWritten(one.words, { publisher: one.publisher })),
        ...asWritten(search.free, { free: true }),
      ],
      lists: asStems(search.list, { list: true }),
      norms: asStems(search.norms, { norm: true }),
    },
  };
}

/** A meaning of several words is a phrase too, and means itself. */
function synonymsOf(
  synonyms: SearchWords['synonyms'],
  stems: (text: string) => readonly string[],
): WordLists['synonyms'] {
  const byPhrase = new Map<string, { words: readonly string[]; means: string[] }>();
  for (const { words, means } of synonyms) {
    const terms = means.map((one) => stems(one).join('_'));
    for (const text of [...words, ...means.filter((one) => stems(one).length > 1)]) {
      const parts = stems(text);
      const same = byPhrase.get(parts.join(' '));
      if (same) same.means.push(...terms);
      else byPhrase.set(parts.join(' '), { words: parts, means: [...terms] });
    }
  }
  return [...byPhrase.values()];
}

function onceOf(words: readonly string[]): string[] {
  return [...new Set(words)];
}
