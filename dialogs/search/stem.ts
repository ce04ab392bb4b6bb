import { stemDutch } from './dutch.ts';
import { keeping } from './keeping.ts';

/** Gives the stem of a word, the same for all its forms. */
export type Stem = (word: string) => string;

/**
 * Makes a Dutch stemmer that looks in a list first: by the rules alone "ouders" and "ouderen" would be one word, and
 * "mishandeld" and "mishandeling" two.
 * @param forms lists of words that count as one; all of a list become its first word
 */
export function createStem(forms: readonly (readonly string[])[]): Stem {
  return keeping(createStemAnew(forms));
}

/** Makes the same stemmer for words that seldom come again: it keeps none of them. */
export function createStemAnew(forms: readonly (readonly string[])[]): Stem {
  const known = new Map(forms.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)));
  return (word) => known.get(word) ?? (word.length < 4 ? word : tidy(stemDutch(word)));
}

/** Undoes what Dutch spelling does at the end of a stem: "gezinn(en)" is "gezin", "gev(en)" is "gef". */
function tidy(stem: string): string {
  const last = stem.at(-1) ?? '';
  if (last === 'v') return `${stem.slice(0, -1)}f`;
  if (last === 'z') return `${stem.slice(0, -1)}s`;
  return last === stem.at(-2) && DOUBLED.includes(last) ? stem.slice(0, -1) : stem;
}

const DOUBLED = 'bcdfgklmnprst';
