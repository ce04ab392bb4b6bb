import { stemDutch } from './dutch.ts';

/** Gives the stem of a word, the same for all its forms. */
export type Stem = (word: string) => string;

/** The same words come again and again. */
const MOST_KEPT = 20_000;

/**
 * A Dutch stemmer that first looks in a list: the stemmer alone takes "ouders" and "ouderen" for one word,
 * and "mishandeld" and "mishandeling" for two.
 * @param forms words that count as one; all become the first of their list
 */
export function createStem(forms: readonly (readonly string[])[]): Stem {
  const known = new Map(forms.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)));
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const stem = word.length < 4 ? word : tidy(stemDutch(word));
    if (known.size < MOST_KEPT) known.set(word, stem);
    return stem;
  };
}

/** What Dutch spelling does at the end of a word: "gezin" and "gezinn(en)", "geef" and "gev(en)". */
function tidy(stem: string): string {
  const last = stem.at(-1) ?? '';
  if (last === 'v') return `${stem.slice(0, -1)}f`;
  if (last === 'z') return `${stem.slice(0, -1)}s`;
  return last === stem.at(-2) && DOUBLED.includes(last) ? stem.slice(0, -1) : stem;
}

const DOUBLED = 'bcdfgklmnprst';
