import { distance } from 'fastest-levenshtein';
import { plain } from '../../content/plain.ts';
import type { Urgent } from '../../content/urgent-schema.ts';

export type Sign = Urgent['signs'][number];

/** What can come after the words that were read. The phrases make a tree, so that each word is looked up once. */
export type Node = Readonly<{
  /** The signs whose phrases end here. */
  signs: readonly Sign[];
  /** The next nodes, by the whole next word. */
  exact: ReadonlyMap<string, Node>;
  /** The next nodes of words of which only the beginning is given, by their first letter. */
  open: ReadonlyMap<string, readonly Readonly<{ start: string; node: Node }>[]>;
  /** The node for a word that may come a few words later. */
  gap: Node | null;
}>;

export type Lexicon = Readonly<{
  start: Node;
  /** Gives the word of the lexicon that a word with a slip was meant to be, and any other word as it is. */
  corrected: (word: string) => string;
}>;

/** Makes the phrases of all signs ready for reading. */
export function createLexicon(urgent: Urgent): Lexicon {
  const start = emptyNode();
  const known = new Set<string>();
  for (const sign of urgent.signs) {
    for (const words of sign.words) {
      const parts = partsOf(words);
      for (const part of parts) known.add(part.word);
      parts.reduce(grown, start).signs.push(sign);
    }
  }
  return { start, corrected: createCorrected(known) };
}

type Part = Readonly<{ word: string; open: boolean; gap: boolean }>;

/** "trekt ... haren" is "trekt", then "haren" after four words at most; "tril*" is any word that begins so. */
function partsOf(words: string): readonly Part[] {
  return words.split(' ... ').flatMap((half, index) =>
    half
      .split(' ')
      .map((word) => ({ word: plain(word), open: word.endsWith('*') }))
      .map((part, position) => ({ ...part, gap: index > 0 && position === 0 })),
  );
}

type Growing = {
  signs: Sign[];
  exact: Map<string, Growing>;
  open: Map<string, { start: string; node: Growing }[]>;
  gap: Growing | null;
};

function emptyNode(): Growing {
  return { signs: [], exact: new Map(), open: new Map(), gap: null };
}

/** Finds the node after a part, or makes it. */
function grown(node: Growing, { word, open, gap }: Part): Growing {
  if (gap) {
    node.gap ??= emptyNode();
    return grown(node.gap, { word, open, gap: false });
  }
  const known = open
    ? node.open.get(word.charAt(0))?.find(({ start }) => start === word)?.node
    : node.exact.get(word);
  if (known) return known;
  const made = emptyNode();
  if (open)
    node.open.set(word.charAt(0), [...(node.open.get(word.charAt(0)) ?? []), { start: word, node: made }]);
  else node.exact.set(word, made);
  return made;
}

/** The fewest letters of a word in which two swapped letters, or one letter too many or too few, are a slip. */
const LONG = 7;

/** The fewest letters of a word in which a wrong letter is a slip too. In shorter words it makes another Dutch word. */
const VERY_LONG = 9;

/** The most letters of a word with a slip. A longer word is none of the lexicon. */
const LONGEST = 30;

function createCorrected(known: ReadonlySet<string>): (word: string) => string {
  const near = new Map<string, { word: string; letters: number }[]>();
  for (const word of known) {
    if (word.length < LONG) continue;
    const one = { word, letters: lettersIn(word) };
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      const key = word.charAt(0) + length;
      const same = near.get(key);
      if (same) same.push(one);
      else near.set(key, [one]);
    }
  }
  return (word) => {
    if (word.length < LONG || word.length > LONGEST || known.has(word)) return word;
    const letters = lettersIn(word);
    const meant = near
      .get(word.charAt(0) + word.length)
      ?.find((one) => atMostTwo(one.letters ^ letters) && isSlip(one.word, word));
    return meant?.word ?? word;
  };
}

/**
 * The letters of a word, one bit for each. Two words whose bits differ in more than two places are no slips of each
 * other.
 */
function lettersIn(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & LETTER);
  return letters;
}

/** The bits of a small letter's code that tell which letter it is. */
const LETTER = 31;

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
