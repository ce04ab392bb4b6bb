import type { Content } from '../../content/index.ts';
import { splitCompound } from './compounds.ts';
import { fold, wordsOf } from './fold.ts';
import { createPhrases, findPhrases, type Phrases } from './phrases.ts';
import { createStem, type Stem } from './stem.ts';

/** A stem to look up, and how much it counts: 1 for what was written, less for what it stands for. */
export type Term = Readonly<{ stem: string; weight: number }>;
/** A word as it was typed, folded, and what to look up for it. */
export type Word = Readonly<{
  word: string;
  stem: string;
  /** Its place among the words of the text. */
  at: number;
  terms: readonly Term[];
}>;

const PART = 0.7;
const MEANING = 0.7;
const SHORTEST_FOREIGN_STEM = 6;
/** In how many example questions a word stands that is one of the subject. */
const OFTEN = 6;

/** Turns texts and questions into the same terms. */
export type Language = Readonly<{
  wordsOf: (text: string) => string[];
  stem: Stem;
  isStop: (word: string) => boolean;
  isOrdinary: (word: string) => boolean;
  isForeign: (word: string) => boolean;
  /** Whether the word, in any form, stands in the content. */
  isKnown: (word: string) => boolean;
  /** Whether the word is one of the subject: the source, the vocabulary or many example questions have it. */
  isCore: (word: string) => boolean;
  /** All words of the content. */
  words: ReadonlySet<string>;
  /** The stems of the two words that a compound is made of, if they are known. */
  partsOf: (word: string) => readonly string[];
  /**
   * The words of a text without stop words, each with its terms.
   * @param joined the word that one makes together with its neighbour, if any
   */
  read: (words: readonly string[], joined?: (at: number) => string | undefined) => Word[];
}>;

/**
 * @param search the vocabulary that editors keep
 * @param source the texts of the infobox and the framework
 * @param questions the example questions; their words are known too
 */
export function createLanguage(
  search: Content['search'],
  source: readonly string[],
  questions: readonly string[],
): Language {
  const spellings = Object.entries(search.spellings);
  const split = (text: string) => wordsOf(text, spellings);
  const stem = createStem(search.forms);
  const stop = new Set(search.stopWords.flatMap(split));
  const ordinary = stems(search.ordinary, split, stem);
  const foreign = new Set(
    search.foreign.flatMap((word) => [fold(word), longStem(stem(fold(word)))]).filter((word) => word !== ''),
  );
  const sourceWords = source.flatMap(split);
  const askedWords = questions.map(split);
  const words = new Set([...sourceWords, ...askedWords.flat()]);
  const known = new Set([...words].map(stem));
  const core = new Set([
    ...[...sourceWords, ...search.synonyms.flatMap((one) => one.words.map(split).filter((w) => w.length === 1)).flat()].map(stem),
    ...often(askedWords.map((one) => one.map(stem))),
  ]);
  const partsOf = createParts(words, stem);
  const phrases = meanings(search.synonyms, split, stem);
  const read: Language['read'] = (all, joined = () => undefined) => {
    const found = findPhrases(phrases, all.map(stem));
    return all.flatMap((word, at) => {
      const meant = found.filter((one) => one.at === at).flatMap((one) => one.means);
      if (stop.has(word) && meant.length === 0) return [];
      const both = joined(at);
      const own = [...(stop.has(word) ? [] : [word]), ...(both === undefined ? [] : [both])].map((one) => ({
        stem: stem(one),
        weight: 1,
      }));
      const parts = partsOf(word).map((part) => ({ stem: part, weight: PART }));
      return [
        {
          word,
          stem: stem(word),
          at,
          terms: heaviest([...own, ...parts, ...meant.map((one) => ({ stem: one, weight: MEANING }))]),
        },
      ];
    });
  };
  const inContent = (word: string) => known.has(stem(word));
  return {
    wordsOf: split,
    stem,
    isStop: (word) => stop.has(word),
    isOrdinary: (word) => ordinary.has(stem(word)),
    isForeign: (word) => foreign.has(word) || foreign.has(longStem(stem(word))),
    isKnown: inContent,
    isCore: (word) => core.has(stem(word)),
    words,
    partsOf,
    read,
  };
}

/** The words that many of the questions have. */
function often(questions: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const question of questions) {
    for (const word of new Set(question)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= OFTEN).map(([word]) => word);
}

/** Short stems are left out: "rekenen" and "rekening" have the same. */
function longStem(stem: string): string {
  return stem.length >= SHORTEST_FOREIGN_STEM ? stem : '';
}

function stems(words: readonly string[], split: (text: string) => string[], stem: Stem): Set<string> {
  return new Set(words.flatMap(split).map(stem));
}

/** The stems of a compound's parts, kept, since the same words come again and again. */
function createParts(words: ReadonlySet<string>, stem: Stem): (word: string) => readonly string[] {
  const kept = new Map<string, readonly string[]>();
  const isKnown = (part: string) => words.has(part);
  return (word) => {
    const before = kept.get(word);
    if (before) return before;
    const parts = splitCompound(word, isKnown).map(stem);
    if (kept.size < 20_000) kept.set(word, parts);
    return parts;
  };
}

/** Phrases of stems, with the terms that they mean; a phrase that is a meaning stands for itself too. */
function meanings(
  synonyms: Content['search']['synonyms'],
  split: (text: string) => string[],
  stem: Stem,
): Phrases<readonly string[]> {
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

/** Each stem once, with its greatest weight. */
function heaviest(terms: readonly Term[]): Term[] {
  const weights = new Map<string, number>();
  for (const { stem, weight } of terms) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  return [...weights].map(([stem, weight]) => ({ stem, weight }));
}
