import { cut } from '../../content/cut.ts';
import { unaccented } from '../../content/unaccented.ts';

/** How much of a text the search reads, and how much of a word: the longest of the content has half as many letters. */
export const MOST_CHARACTERS = 1500;
export const MOST_WORDS = 120;
export const MOST_LETTERS = 60;

/** Cuts a text into words as the search compares them. */
export type Split = (text: string) => string[];

/**
 * Makes the function that cuts a text into words: small letters, no accents, figures and letters apart
 * ("1gezin" is "1 gezin"). A very long text is cut off: its first words tell what it is about.
 * @param spellings ways of writing that are replaced first, such as "hg/km", and what they stand for
 */
export function createSplit(spellings: Readonly<Record<string, string>>): Split {
  const means = new Map(Object.entries(spellings).map(([written, as]) => [fold(written), fold(as)]));
  const written = [...means.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const any = new RegExp(`\\b(?:${written.join('|')})(?![a-z0-9])`, 'g');
  return (text) => {
    const plain = foldStart(text, MOST_CHARACTERS).replace(any, (found) => ` ${means.get(found) ?? found} `);
    const words = (tidy(plain).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
    return words.map((word) => (word.length > MOST_LETTERS ? cut(word, MOST_LETTERS) : word));
  };
}

/** Small letters without accents. */
export function fold(text: string): string {
  return foldStart(text, Number.POSITIVE_INFINITY);
}

/**
 * The same of the beginning of a text.
 * @param most how much (characters) of it is read, and returned
 */
export function foldStart(text: string, most: number): string {
  return unaccented(text, most).toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function tidy(plain: string): string {
  if (!/[\d.'’´`]/.test(plain)) return plain;
  return plain
    .replace(/(?<=\p{L})['’´`]s\b/gu, 's')
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$& ');
}
