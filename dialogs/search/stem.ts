import lunr from 'lunr';
import dutch from 'lunr-languages/lunr.nl.js';
import stemmers from 'lunr-languages/lunr.stemmer.support.js';

type WithDutch = typeof lunr & { nl: { stemmer: (token: lunr.Token) => lunr.Token } };

stemmers(lunr);
dutch(lunr);
const snowball = (lunr as WithDutch).nl.stemmer;

/** Gives the stem of a word, the same for all its forms. */
export type Stem = (word: string) => string;

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
    const stem = word.length < 4 ? word : tidy(snowball(new lunr.Token(word, {})).toString());
    known.set(word, stem);
    return stem;
  };
}

/** What Dutch spelling does at the end of a word: "gezin" and "gezinn(en)", "geef" and "gev(en)". */
function tidy(stem: string): string {
  return stem
    .replace(/([bcdfgklmnprst])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}
