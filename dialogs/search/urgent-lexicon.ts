import { distance } from 'fastest-levenshtein';
import { placeOf } from './compact/rising.ts';
import { byFirstLetter, openTable, type TextTable } from './compact/text-table.ts';
import { LONG_WORD, lettersIn, type SignTree } from './sign-tree.ts';

/** Reads a text for the phrases of all signs. */
export type Lexicon = Readonly<{
  /** @param found takes the number of a sign, and where in the text its phrase begins */
  read: (words: readonly string[], found: (sign: number, from: number) => void) => void;
}>;

/** The most words that "..." stands for. */
const GAP = 4;

/** A word of a text as it stands in the tree: by its number, and by those of the beginnings that it has. */
type InTree = Readonly<{ whole: number; begun: readonly number[] }>;

/** Opens the phrases of all signs for reading. */
export function openLexicon({ signWords, signLists, signNodes }: SignTree): Lexicon {
  const table = openTable(signWords);
  const begun = byFirstLetter(table, signLists.begun);
  const meantBy = createMeantBy(table, signLists);
  const inTree = (typed: string): InTree => {
    const whole = meantBy(typed);
    const word = whole < 0 ? typed : table.textAt(whole);
    const starts: number[] = [];
    for (const number of begun.get(word.charCodeAt(0)) ?? [])
      if (table.begins(number, word)) starts.push(number);
    return { whole, begun: starts };
  };
  return {
    read: (typed, found) => {
      // Each word is corrected once, however often it comes.
      const known = new Map([...new Set(typed)].map((word) => [word, inTree(word)]));
      const words = typed.map((word) => known.get(word) ?? NOWHERE);
      words.forEach((_, from) => {
        follow({ nodes: signNodes, words, found: (sign) => found(sign, from) }, 0, from);
      });
    },
  };
}

const NOWHERE: InTree = { whole: -1, begun: [] };

/** The words of a text, and what takes the signs that are found in it. */
type Reading = Readonly<{
  nodes: SignTree['signNodes'];
  words: readonly InTree[];
  found: (sign: number) => void;
}>;

/** Goes on after words that were read: finds the signs whose phrases end here, and reads the next word. */
function follow(reading: Reading, node: number, next: number): void {
  const { gaps, endStarts, ends } = reading.nodes;
  const to = endStarts[node + 1] ?? 0;
  for (let at = endStarts[node] ?? 0; at < to; at += 1) reading.found(ends[at] ?? 0);
  step(reading, node, next);
  const gap = gaps[node] ?? 0;
  if (gap === 0) return;
  for (let skipped = 0; skipped <= GAP; skipped += 1) step(reading, gap, next + skipped);
}

function step(reading: Reading, node: number, index: number): void {
  const word = reading.words[index];
  if (word === undefined) return;
  const { wholeStarts, whole, wholeTo, begunStarts, begun, begunTo } = reading.nodes;
  const partOf = (starts: ArrayLike<number>) => [starts[node] ?? 0, starts[node + 1] ?? 0] as const;
  const place = word.whole < 0 ? -1 : placeOf(word.whole, whole, partOf(wholeStarts));
  if (place >= 0) follow(reading, wholeTo[place] ?? 0, index + 1);
  for (const number of word.begun) {
    const at = placeOf(number, begun, partOf(begunStarts));
    if (at >= 0) follow(reading, begunTo[at] ?? 0, index + 1);
  }
}

/** The fewest letters of a word in which a wrong letter is a slip too. In shorter words it makes another Dutch word. */
const VERY_LONG = 9;

/** The most letters of a word with a slip. A longer word is none of the lexicon. */
const LONGEST = 30;

/** Makes the function that gives the number of a word, and of one with a slip that of the word that was meant; -1 for others. */
function createMeantBy(table: TextTable, { long, letters }: SignTree['signLists']): (word: string) => number {
  const near = byFirstLetter(table, long);
  return (word) => {
    const number = table.numberOf(word);
    if (number >= 0 || word.length < LONG_WORD || word.length > LONGEST) return number;
    const own = lettersIn(word);
    for (const known of near.get(word.charCodeAt(0)) ?? []) {
      if (Math.abs(table.lengthAt(known) - word.length) > 1) continue;
      if (atMostTwo((letters[known] ?? 0) ^ own) && isSlip(table.textAt(known), word)) return known;
    }
    return -1;
  };
}

function atMostTwo(bits: number): boolean {
  const withoutFirst = bits & (bits - 1);
  return (withoutFirst & (withoutFirst - 1)) === 0;
}

function isSlip(known: string, word: string): boolean {
  const longer = Math.abs(known.length - word.length);
  const off = distance(known, word);
  if (off === 1) return longer === 1 || word.length >= VERY_LONG;
  return off === 2 && longer === 0 && sameLetters(known, word);
}

const sameLetters = (a: string, b: string) => [...a].sort().join('') === [...b].sort().join('');
