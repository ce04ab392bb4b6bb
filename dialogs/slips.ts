import { distance } from 'fastest-levenshtein';
import type { Event } from './event.ts';
import { mayBeGuessed } from './may-be-guessed.ts';

/** The words for one event. */
export type Phrase = Readonly<{ words: string; event: Event }>;

/**
 * Finds the event that a text with slips means.
 * @param compare counts the slips between two texts
 * @returns undefined when no phrase is near enough, or when two meanings are equally near
 */
export function nearest(
  phrases: readonly Phrase[],
  text: string,
  compare: (a: string, b: string) => number = slipsBetween,
): Event | undefined {
  // Two texts differ at least by the difference of their lengths, so most phrases need not be compared.
  const known = phrases
    .filter(({ words }) => Math.abs(words.length - text.length) <= MOST_SLIPS)
    .map((phrase) => ({ phrase, off: compare(phrase.words, text) }));
  const allowed = known.filter(({ phrase, off }) => off <= slipsAllowed(phrase, text));
  const least = Math.min(...allowed.map(({ off }) => off));
  const asNear = allowed.length > 0 ? known.filter(({ off }) => off <= least) : [];
  const [first, ...others] = asNear.map(({ phrase }) => phrase.event);
  return others.every((event) => isDeepSame(event, first)) ? first : undefined;
}

/** The most slips that a phrase may have. */
const MOST_SLIPS = 2;

/**
 * How many slips a text may have to mean this phrase. One slip is allowed from four letters on, and for a choice from
 * five. In a word of four letters the first must be right, because it would be too near to other words ("pijn" and
 * "fijn"). Two slips are allowed from eight letters on, or from six when only the order is wrong; then the first letter
 * must be right.
 */
function slipsAllowed({ words, event }: Phrase, text: string): number {
  // "helen" is not "delen".
  if (!mayBeGuessed(event)) return 0;
  const sameStart = words[0] === text[0];
  if (words.length < (event.kind === 'answer' ? 5 : 4)) return 0;
  if (words.length < 5 && !sameStart) return 0;
  const order = words.length >= 6 && [...words].sort().join('') === [...text].sort().join('');
  return (words.length >= 8 || order) && sameStart ? MOST_SLIPS : 1;
}

/** Letters that are extra, missing or other; two neighbours that changed places are one slip. */
function slipsBetween(a: string, b: string): number {
  const off = distance(a, b);
  if (off < 2 || off > 4 || a.length !== b.length) return off;
  let swaps = 0;
  let rest = a;
  for (let n = 0; n < rest.length - 1; n += 1) {
    if (rest[n] !== b[n] && rest[n] === b[n + 1] && rest[n + 1] === b[n]) {
      rest = rest.slice(0, n) + b.slice(n, n + 2) + rest.slice(n + 2);
      swaps += 1;
    }
  }
  return Math.min(off, swaps + distance(rest, b));
}

function isDeepSame(a: Event, b: Event | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
