import { foldStart, joinAbbreviations } from './fold.ts';

/**
 * Folds a text, leaves its punctuation out and puts single spaces between its words. Typed words are compared like
 * this.
 */
export function plain(text: string): string {
  return plainStart(text, Number.POSITIVE_INFINITY);
}

/**
 * Does so with the beginning of a text.
 * @param most how many characters (UTF-16 units) are read, and are returned at most
 */
export function plainStart(text: string, most: number): string {
  return joinAbbreviations(foldStart(text, most))
    .replace(/[^\p{L}\p{N}+/-]+/gu, ' ')
    .trim();
}
