import { unaccented } from './unaccented.ts';

/** A text in small letters without accents; its punctuation and spaces stay. */
export function fold(text: string): string {
  return foldStart(text, Number.POSITIVE_INFINITY);
}

/**
 * The same of the beginning of a text.
 * @param most how many characters are read, and returned at most
 */
export function foldStart(text: string, most: number): string {
  return unaccented(text, most).toLowerCase();
}

/** Leaves out the dots inside an abbreviation: "n.v.t." becomes "nvt." */
export function joinAbbreviations(folded: string): string {
  return folded.replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '');
}
