import type { PartsOf } from './compounds.ts';
import { keeping } from './keeping.ts';
import { createPhrases, findPhrases, type MeantPhrase } from './phrases.ts';
import type { Stem } from './stem.ts';

/** A stem to look up, and its weight: 1 for a word that was written, less for what it stands for. */
export type Term = Readonly<{ stem: string; weight: number }>;
/** A word of a text, folded, and what to look up for it: nothing for a stop word. */
export type Word = Readonly<{
  word: string;
  stem: string;
  /** Whether a phrase of the vocabulary begins here. */
  meant: boolean;
  terms: readonly Term[];
}>;

/**
 * Gives each word of a text with its terms: the same for what is indexed and for what is asked.
 * @param joined the word that a word makes together with its neighbour, by its index; without it there are none
 */
export type Read = (words: readonly string[], joined?: ReadonlyMap<number, string>) => Word[];

/** The weights of a part of a compound, and of the meaning of a phrase. */
const PART = 0.7;
const MEANING = 0.7;

type Known = Readonly<{ stem: Stem; partsOf: PartsOf; isStop: (word: string) => boolean }>;

/** @param synonyms phrases of the vocabulary, with the terms that they mean */
export function createRead(synonyms: readonly MeantPhrase<readonly string[]>[], known: Known): Read {
  const phrases = createPhrases(synonyms);
  const byItself = createByItself(known);
  return (words, joined) => {
    const read = words.map(byItself);
    const found = findPhrases(phrases, read.map(stemOf));
    joined?.forEach((both, index) => {
      const word = read[index];
      if (word && word.terms.length > 0) read[index] = withMore(word, [known.stem(both)], 1);
    });
    for (const { from, means } of found) {
      const word = read[from];
      if (word) read[from] = { ...withMore(word, means, MEANING), meant: true };
    }
    return read;
  };
}

/** Makes the function that reads a word apart from its neighbours. */
function createByItself({ stem, partsOf, isStop }: Known): (word: string) => Word {
  return keeping((word) => {
    const own = { stem: stem(word), weight: 1 };
    const terms = isStop(word) ? [] : [own, ...partsOf(word).map((part) => ({ stem: part, weight: PART }))];
    return { word, stem: own.stem, meant: false, terms: onceEach(terms) };
  });
}

function stemOf(word: Word): string {
  return word.stem;
}

function withMore(word: Word, stems: readonly string[], weight: number): Word {
  return { ...word, terms: onceEach([...word.terms, ...stems.map((stem) => ({ stem, weight }))]) };
}

/** Each stem once; what was written comes first and weighs most. */
function onceEach(terms: readonly Term[]): readonly Term[] {
  if (terms.length < 2) return terms;
  return terms.filter(({ stem }, index) => terms.findIndex((one) => one.stem === stem) === index);
}
