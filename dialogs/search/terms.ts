import type { SearchWords } from '../../content/index.ts';
import { splitCompound } from './compounds.ts';
import type { Split } from './fold.ts';
import { createPhrases, findPhrases, type Phrases } from './phrases.ts';
import type { Stem } from './stem.ts';

/** A stem to look up, and how much it counts: 1 for what was written, less for what it stands for. */
export type Term = Readonly<{ stem: string; weight: number }>;
/** A word as it was typed, folded, and what to look up for it. */
export type Word = Readonly<{
  word: string;
  /** Its place among the words of the text. */
  at: number;
  /** A phrase of the vocabulary begins here. */
  meant: boolean;
  terms: readonly Term[];
}>;

/**
 * Gives the words of a text without stop words, each with its terms: the same for what is indexed and for
 * what is asked.
 * @param joined the word that one makes together with its neighbour, if any
 */
export type Read = (words: readonly string[], joined?: (at: number) => string | undefined) => Word[];

/** The stems of the two words that a compound is made of, or none. */
export type PartsOf = (word: string) => readonly string[];

/** What the part of a compound counts, and what a phrase stands for. */
const PART = 0.7;
const MEANING = 0.7;
const MOST_KEPT = 20_000;

export function createRead(
  search: SearchWords,
  split: Split,
  stem: Stem,
  partsOf: PartsOf,
  isStop: (word: string) => boolean,
): Read {
  const phrases = meanings(search.synonyms, split, stem);
  return (words, joined = () => undefined) => {
    const meant = new Map(findPhrases(phrases, words.map(stem)).map((one) => [one.at, one.means]));
    return words.flatMap((word, at): Word[] => {
      const means = meant.get(at) ?? [];
      if (isStop(word) && means.length === 0) return [];
      const both = joined(at);
      const terms = [
        ...(isStop(word) ? [] : [{ stem: stem(word), weight: 1 }]),
        ...(both === undefined ? [] : [{ stem: stem(both), weight: 1 }]),
        ...partsOf(word).map((part) => ({ stem: part, weight: PART })),
        ...means.map((one) => ({ stem: one, weight: MEANING })),
      ];
      return [{ word, at, meant: means.length > 0, terms: onceEach(terms) }];
    });
  };
}

/** Takes compounds apart, and keeps the parts: the same words come again and again. */
export function createPartsOf(words: ReadonlySet<string>, stem: Stem): PartsOf {
  const kept = new Map<string, readonly string[]>();
  const isKnown = (part: string) => words.has(part);
  return (word) => {
    const before = kept.get(word);
    if (before) return before;
    const parts = splitCompound(word, isKnown).map(stem);
    if (kept.size < MOST_KEPT) kept.set(word, parts);
    return parts;
  };
}

/** Phrases of stems, with the terms that they mean; a phrase that is a meaning stands for itself too. */
function meanings(synonyms: SearchWords['synonyms'], split: Split, stem: Stem): Phrases<readonly string[]> {
  const phrase = (text: string) => split(text).map(stem);
  const byPhrase = new Map<string, { words: string[]; means: string[] }>();
  for (const { words, means } of synonyms) {
    const terms = means.map((one) => phrase(one).join('_'));
    for (const text of [...words, ...means.filter((one) => split(one).length > 1)]) {
      const parts = phrase(text);
      const same = byPhrase.get(parts.join(' '));
      if (same) same.means.push(...terms);
      else byPhrase.set(parts.join(' '), { words: parts, means: [...terms] });
    }
  }
  return createPhrases([...byPhrase.values()]);
}

/** Each stem once; what was written comes first and weighs most. */
function onceEach(terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ stem }, at) => terms.findIndex((one) => one.stem === stem) === at);
}
