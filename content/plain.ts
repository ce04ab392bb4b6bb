import { unaccented } from './unaccented.ts';

/** Small letters, no accents, no punctuation, single spaces: how typed words are compared. */
export function plain(text: string): string {
  return plainStart(text, Number.POSITIVE_INFINITY);
}

/**
 * The same of the beginning of a text.
 * @param most how much (characters) of it is read, and returned
 */
export function plainStart(text: string, most: number): string {
  return unaccented(text, most)
    .toLowerCase()
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
    .replace(/[^\p{L}\p{N}+/-]+/gu, ' ')
    .trim();
}
