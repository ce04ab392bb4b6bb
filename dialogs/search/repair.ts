import { distance } from 'fastest-levenshtein';
import { byFirstLetter, openTable, type TextTable } from './compact/text-table.ts';
import type { Repairs } from './repairs.ts';
import { soundOf } from './sound.ts';

/** The fewest letters of a word that is repaired, and of one with one, two or three wrong letters. */
const SHORTEST = 4;
const FEWEST_LETTERS_FOR_ONE = 6;
const FEWEST_LETTERS_FOR_TWO = 8;
const FEWEST_LETTERS_FOR_THREE = 12;

/** Finds the word of the content that was probably meant; undefined when there is none. */
export type Repair = (word: string) => string | undefined;

/**
 * Repairs words that are not known. A word that sounds the same comes first ("vidio", "risicotaksatie"), then the word with
 * the fewest letters off; its first letter has to be right.
 * @param words all words by their numbers
 */
export function createRepair({ sounds, repairs: { heard, meant } }: Repairs, words: TextTable): Repair {
  const { numberOf } = openTable(sounds);
  const byStart = byFirstLetter(words, meant);
  return (word) => {
    if (word.length < SHORTEST || /\d/.test(word)) return undefined;
    const sound = numberOf(soundOf(word));
    if (sound >= 0) return words.textAt(heard[sound] ?? 0);
    return nearest(word, byStart.get(word.charCodeAt(0)) ?? [], words);
  };
}

function nearest(word: string, candidates: Iterable<number>, words: TextTable): string | undefined {
  let best: string | undefined;
  let fewest = slipsIn(word) + 1;
  for (const number of candidates) {
    if (Math.abs(words.lengthAt(number) - word.length) >= fewest) continue;
    const candidate = words.textAt(number);
    const off = distance(word, candidate);
    if (off < fewest) {
      best = candidate;
      fewest = off;
    }
  }
  return best;
}

function slipsIn(word: string): number {
  if (word.length >= FEWEST_LETTERS_FOR_THREE) return 3;
  if (word.length >= FEWEST_LETTERS_FOR_TWO) return 2;
  return word.length >= FEWEST_LETTERS_FOR_ONE ? 1 : 0;
}
