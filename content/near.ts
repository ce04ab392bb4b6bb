import { distance } from 'fastest-levenshtein';

/** How many characters of a word (of how many) may be wrong. */
const WRONG = 1 / 3;

/** @returns the word that somebody probably meant; null when none is near */
export function nearest(word: string, words: readonly string[]): string | null {
  const found = words
    .map((one) => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, far }) => far <= Math.max(1, Math.floor(Math.max(word.length, one.length) * WRONG)))
    .sort((a, b) => a.far - b.far);
  return found[0]?.one ?? null;
}

/** Short ids are all near to each other. */
const SHORTEST = 4;

/** @returns the question that offers the nearest word, after a space; empty when none is near */
export function didYouMean(word: string, words: readonly string[]): string {
  const near = word.length < SHORTEST ? null : nearest(word, words);
  return near === null ? '' : ` Bedoel je “${near}”?`;
}
