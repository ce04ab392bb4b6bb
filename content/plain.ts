import { foldStart, joinAbbreviations } from './fold.ts';

/** A folded text without punctuation, with single spaces between its words: typed words are compared in this form. */
export function plain(text: string): string {
  return plainStart(text, Number.POSITIVE_INFINITY);
}

/**
 * The same of the beginning of a text.
 * @param most how many characters are read, and returned at most
 */
export function plainStart(text: string, most: number): string {
  return joinAbbreviations(foldStart(text, most))
    .replace(/[^\p{L}\p{N}+/-]+/gu, ' ')
    .trim();
}
