import { plain } from '../../content/plain.ts';
import type { Urgent } from '../../content/urgent-schema.ts';
import { startsOf } from './compact/rising.ts';
import { type Numbers, narrow } from './compact/sections.ts';
import { sortedByFirstLetter, type TableNumbers, tableOf } from './compact/text-table.ts';

/** The phrases of all signs, as a tree, so that each word of a text is looked up once. Its nodes are numbers; 0 is its root. */
export type SignTree = Readonly<{
  /** All words of the phrases, those of which only the beginning is given too. */
  signWords: TableNumbers;
  signLists: Readonly<{
    /** Of these: those of which only the beginning is given, and those in which a slip is seen; by their first letter. */
    begun: Numbers;
    long: Numbers;
    /** Which letters each word has (`lettersIn`). */
    letters: Numbers;
  }>;
  /** By its number, what can come after the words that led to a node. */
  signNodes: Readonly<{
    /** The node for a word that may come a few words later; 0 where there is none. */
    gaps: Numbers;
    /** Where the signs begin whose phrases end at a node. */
    endStarts: Numbers;
    ends: Numbers;
    /** Where the next words of a node begin, whole ones and those that are only begun; each leads to a node. */
    wholeStarts: Numbers;
    whole: Numbers;
    wholeTo: Numbers;
    begunStarts: Numbers;
    begun: Numbers;
    begunTo: Numbers;
  }>;
}>;

/** The fewest letters of a word in which two swapped letters, or one letter too many or too few, are a slip. */
export const LONG_WORD = 7;

/** Makes the tree of all signs. A sign is its number among them. */
export function signTreeOf(urgent: Urgent): SignTree {
  const tree: Node[] = [];
  const words = new Map<string, number>();
  const numberOf = (word: string) => {
    const known = words.get(word) ?? words.size;
    words.set(word, known);
    return known;
  };
  const root = emptyNode(tree);
  urgent.signs.forEach((sign, number) => {
    for (const phrase of sign.words)
      partsOf(phrase)
        .reduce((node, part) => grown(tree, node, { ...part, number: numberOf(part.word) }), root)
        .ends.push(number);
  });
  const all = [...words].map(([text, number]) => ({ text, number }));
  const begun = new Set(tree.flatMap((node) => [...node.begun.keys()]));
  const list = (some: typeof all) => narrow(sortedByFirstLetter(some).map(({ number }) => number));
  return {
    signWords: tableOf([...words.keys()]),
    signLists: {
      begun: list(all.filter(({ number }) => begun.has(number))),
      long: list(all.filter(({ text }) => text.length >= LONG_WORD)),
      letters: narrow(all.map(({ text }) => lettersIn(text))),
    },
    signNodes: asNumbers(tree),
  };
}

/**
 * The letters of a word, one bit for each. Two words whose bits differ in more than two places are no slips of each
 * other.
 */
export function lettersIn(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & LETTER);
  return letters >>> 0;
}

/** The bits of a small letter's code that tell which letter it is. */
const LETTER = 31;

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

/** A node that grows: where its next words lead to, by their numbers. */
type Node = Readonly<{
  number: number;
  ends: number[];
  whole: Map<number, Node>;
  begun: Map<number, Node>;
  /** At most one. */
  gap: Node[];
}>;

function emptyNode(tree: Node[]): Node {
  const node: Node = { number: tree.length, ends: [], whole: new Map(), begun: new Map(), gap: [] };
  tree.push(node);
  return node;
}

/** Finds the node after a part, or makes it. */
function grown(tree: Node[], node: Node, part: Part & Readonly<{ number: number }>): Node {
  if (part.gap) {
    const after = node.gap[0] ?? emptyNode(tree);
    node.gap[0] = after;
    return grown(tree, after, { ...part, gap: false });
  }
  const next = part.open ? node.begun : node.whole;
  const known = next.get(part.number) ?? emptyNode(tree);
  next.set(part.number, known);
  return known;
}

function asNumbers(tree: readonly Node[]): SignTree['signNodes'] {
  const rising = (next: ReadonlyMap<number, Node>) => [...next].sort(([a], [b]) => a - b);
  const whole = tree.map((node) => rising(node.whole));
  const begun = tree.map((node) => rising(node.begun));
  return {
    gaps: narrow(tree.map(({ gap: [after] }) => after?.number ?? 0)),
    endStarts: narrow(startsOf(tree.map(({ ends }) => ends))),
    ends: narrow(tree.flatMap(({ ends }) => ends)),
    wholeStarts: narrow(startsOf(whole)),
    whole: narrow(whole.flat().map(([word]) => word)),
    wholeTo: narrow(whole.flat().map(([, { number }]) => number)),
    begunStarts: narrow(startsOf(begun)),
    begun: narrow(begun.flat().map(([word]) => word)),
    begunTo: narrow(begun.flat().map(([, { number }]) => number)),
  };
}
