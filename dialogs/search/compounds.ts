import { keeping } from './keeping.ts';
import type { Stem } from './stem.ts';

/** The stems of the two words that a compound is made of, or none. */
export type PartsOf = (word: string) => readonly string[];

/** The fewest letters that a part has. */
const SHORTEST_PART = 4;
/** Letters that may stand between the two parts. */
const LINKS = ['', 's', 'e', 'en'];

/** Makes the function that takes compounds apart. */
export function createPartsOf(isKnown: (word: string) => boolean, stem: Stem): PartsOf {
  return keeping<readonly string[]>((word) => splitCompound(word, isKnown).map(stem));
}

/**
 * Takes a compound apart into two words that are known: "huwelijksdwang" into "huwelijk" and "dwang".
 * @param isKnown whether a word stands in the content by itself
 * @returns the two parts, the longest last part first, or none when it is no compound of known words
 */
function splitCompound(word: string, isKnown: (part: string) => boolean): string[] {
  for (let from = SHORTEST_PART; from <= word.length - SHORTEST_PART; from++) {
    const last = word.slice(from);
    if (!isKnown(last)) continue;
    const first = firstPart(word.slice(0, from), isKnown);
    if (first !== undefined) return [first, last];
  }
  return [];
}

function firstPart(start: string, isKnown: (part: string) => boolean): string | undefined {
  return LINKS.filter((link) => start.endsWith(link))
    .map((link) => start.slice(0, start.length - link.length))
    .find((part) => part.length >= SHORTEST_PART && isKnown(part));
}
