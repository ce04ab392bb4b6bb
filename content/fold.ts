import { unaccented } from './unaccented.ts';

/** Writes a text in small letters without accents. Its punctuation and spaces stay. */
export function fold(text: string): string {
  return foldStart(text, Number.POSITIVE_INFINITY);
}

/**
 * Folds the beginning of a text.
 * @param most how many characters (UTF-16 units) are read, and are returned at most
 */
export function foldStart(text: string, most: number): string {
  return unaccented(text, most).toLowerCase();
}

/** Leaves out the dots inside an abbreviation: "n.v.t." becomes "nvt." */
export function joinAbbreviations(folded: string): string {
  return folded.replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '');
}
