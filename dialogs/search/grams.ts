import { placeOf } from './compact/rising.ts';
import { gramsIn, spelled } from './gram.ts';
import type { GramPostings } from './gram-postings.ts';

/**
 * Gives for every entry, by its number, a share from 0 to 1: how many of a text's grams it has. A gram counts more when
 * it is rare, and when the entry has it more often.
 */
export type Grams = (words: readonly string[]) => Float64Array;

/**
 * Opens the index of all grams. A word that the content has only in another form or in a compound still shares grams with it.
 * Stop words are in it too, since "mag ik", "hoe vaak" and "wie doet" tell what is asked.
 */
export function createGrams({ grams, starts, entries, times, held }: GramPostings): Grams {
  const size = held.length;
  const whole = [0, grams.length] as const;
  return (words) => {
    const shares = new Float64Array(size);
    let all = 0;
    for (const gram of gramsIn(spelled([words]))) {
      const place = placeOf(gram, grams, whole);
      // A gram that no entry has comes before all others, and so has none.
      const from = starts[place] ?? 0;
      const to = starts[place + 1] ?? 0;
      const rarity = Math.log(1 + size / (to - from + 0.5));
      all += rarity;
      for (let at = from; at < to; at++) {
        const entry = entries[at] ?? 0;
        const often = times[at] ?? 0;
        shares[entry] = (shares[entry] ?? 0) + (rarity * often) / (often + (held[entry] ?? 0));
      }
    }
    return all === 0 ? shares : shares.map((share) => share / all);
  };
}
