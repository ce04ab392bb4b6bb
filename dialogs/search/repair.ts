import { distance } from 'fastest-levenshtein';

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
 * @param vocabulary the words of the content, the most important first
 */
export function createRepair(vocabulary: readonly string[]): Repair {
  const bySound = new Map<string, string>();
  const byStart = new Map<string, string[]>();
  for (const word of vocabulary) {
    const sound = soundOf(word);
    if (!bySound.has(sound)) bySound.set(sound, word);
    const same = byStart.get(word.charAt(0));
    if (same) same.push(word);
    else byStart.set(word.charAt(0), [word]);
  }
  return (word) => {
    if (word.length < SHORTEST || /\d/.test(word)) return undefined;
    return bySound.get(soundOf(word)) ?? nearest(word, byStart.get(word.charAt(0)) ?? []);
  };
}

function nearest(word: string, candidates: readonly string[]): string | undefined {
  const slips = slipsIn(word);
  let best: string | undefined;
  let fewest = slips + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
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

/** Writes a word as it sounds: Dutch spellings that sound alike become one, and double letters count once. */
export function soundOf(word: string): string {
  return word
    .replace(/sch(?=e?$)|sch(?=[rt])/g, 's')
    .replace(/(?:ks|cc(?=[ei])|x)/g, 'ks')
    .replace(/ch/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/qu/g, 'kw')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/ou|au/g, 'ou')
    .replace(/ei|ij|y/g, 'ei')
    .replace(/ie|ea|ee/g, (pair) => (pair === 'ie' ? 'i' : 'e'))
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/d(?=$|[sgf])/g, 't')
    .replace(/dt$/, 't')
    .replace(/b$/, 'p')
    .replace(/(.)\1+/g, '$1');
}
