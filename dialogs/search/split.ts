import { cut } from '../../content/cut.ts';
import { escaped } from '../../content/escaped.ts';
import { fold, foldStart, joinAbbreviations } from '../../content/fold.ts';

/** How many characters of a text the search reads, and how many words. */
export const MOST_CHARACTERS = 1500;
export const MOST_WORDS = 120;
/** How many letters of a word the search reads. The longest word of the content has half as many. */
export const MOST_LETTERS = 60;

/** Splits a text into words as the search compares them. */
export type Split = (text: string) => string[];

/**
 * Makes the function that splits a text into words: folded, with figures and letters apart ("1gezin" is "1 gezin"). A very
 * long text is cut off: its first words tell what it is about.
 * @param spellings ways of writing that are replaced first, such as "hg/km", and what they stand for
 */
export function createSplit(spellings: Readonly<Record<string, string>>): Split {
  const means = new Map(Object.entries(spellings).map(([written, as]) => [fold(written), fold(as)]));
  const written = [...means.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const any = new RegExp(`\\b(?:${written.join('|')})(?![a-z0-9])`, 'g');
  return (text) => {
    const folded = foldStart(text, MOST_CHARACTERS).replace(any, (found) => ` ${means.get(found) ?? found} `);
    const words = (tidy(folded).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
    return words.map((word) => (word.length > MOST_LETTERS ? cut(word, MOST_LETTERS) : word));
  };
}

/** Joins what belongs to one word ("foto’s", "n.v.t."), and puts figures apart from letters. */
function tidy(folded: string): string {
  if (!/[\d.'’´`]/.test(folded)) return folded;
  return joinAbbreviations(folded.replace(/(?<=\p{L})['’´`]s\b/gu, 's')).replace(
    /([a-z])(?=\d)|(\d)(?=[a-z])/g,
    '$& ',
  );
}
