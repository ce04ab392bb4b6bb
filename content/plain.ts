import { unaccented } from './unaccented.ts';

/** @returns the text in small letters without accents and punctuation, with single spaces: so are typed words compared */
export function plain(text: string): string {
  return plainStart(text, Number.POSITIVE_INFINITY);
}

/**
 * The same of the beginning of a text.
 * @param most how many characters are read, and returned at most
 */
export function plainStart(text: string, most: number): string {
  return unaccented(text, most)
    .toLowerCase()
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
    .replace(/[^\p{L}\p{N}+/-]+/gu, ' ')
    .trim();
}
