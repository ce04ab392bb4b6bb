import { soundOf } from '../repair.ts';

/** How many different features a text can have. Features that share a number by accident count as one. */
export const FEATURES = 1 << 17;

/** The most words of a text that are read, and letters of a word. */
const MOST_WORDS = 120;
const MOST_LETTERS = 60;
/** The shortest and longest pieces of a word, its space on both sides included. */
const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 6;
/** Stands in a frame for words of the subject. */
const SUBJECT = '#';

/** The words of a text as features are made of them: in small letters without accents; a question mark is a word. */
export function wordsOf(folded: string): string[] {
  const words =
    folded
      .replace(/[^a-z0-9?]+/g, ' ')
      .replace(/\?+/g, ' ? ')
      .match(/\S+/g) ?? [];
  return words.slice(0, MOST_WORDS).map((word) => word.slice(0, MOST_LETTERS));
}

/** What is known of a text apart from its letters. */
export type Known = Readonly<{
  /** Whether a word belongs to the subject of the infobox. What a question asks for of a subject is its frame. */
  isSubject: (word: string) => boolean;
  /** More that is true of the text, each as a short text of its own. */
  traits: readonly string[];
}>;

/** The features of a text, as numbers below `FEATURES`, each once: its words, neighbours and pieces of words. */
export function featuresOf(words: readonly string[], { isSubject, traits }: Known): Int32Array {
  const found = new Set<number>();
  const add = (feature: string) => found.add(numberOf(feature));
  words.forEach((word, index) => {
    add(`w${word}`);
    add(`s${soundOf(word)}`);
    if (index > 0) add(`b${words[index - 1]} ${word}`);
    if (index > 1) add(`g${words[index - 2]} ${word}`);
    addPieces(word, [SHORTEST_PIECE, LONGEST_PIECE], add);
  });
  addFrame(frameOf(words, isSubject), add);
  add(`l${Math.min(LONG, Math.floor(Math.log2(words.length + 1)))}`);
  for (const trait of traits) add(`t${trait}`);
  return Int32Array.from(found);
}

/** The features of what a text asks of the subject, whatever that is: "wat kost # per uur". */
export function frameFeaturesOf(words: readonly string[], isSubject: Known['isSubject']): Int32Array {
  const found = new Set<number>();
  const add = (feature: string) => found.add(numberOf(feature));
  const frame = frameOf(words, isSubject);
  for (const word of frame.filter((one) => one !== SUBJECT)) {
    add(`w${word}`);
    addPieces(word, [4, 5], add);
  }
  frame.forEach((word, index) => {
    add(`g${frame[index - 2] ?? '^'} ${word}`);
  });
  addFrame(frame, add);
  add(`n${Math.min(MOST_FRAME, frame.length)}`);
  return Int32Array.from(found);
}

/** The words of a text, with one mark for words of the subject that stand together. */
function frameOf(words: readonly string[], isSubject: Known['isSubject']): string[] {
  return words
    .map((word) => (isSubject(word) ? SUBJECT : word))
    .filter((word, index, all) => word !== SUBJECT || all[index - 1] !== SUBJECT);
}

function addFrame(frame: readonly string[], add: (feature: string) => void): void {
  frame.forEach((word, index) => {
    add(`f${frame[index - 1] ?? '^'} ${word}`);
    add(`h${frame[index - 2] ?? '^'} ${frame[index - 1] ?? '^'} ${word}`);
  });
  add(`f${frame.at(-1) ?? '^'} $`);
}

function addPieces(
  word: string,
  [shortest, longest]: readonly [number, number],
  add: (feature: string) => void,
): void {
  const spaced = ` ${word} `;
  for (let length = shortest; length <= longest; length++)
    for (let from = 0; from + length <= spaced.length; from++) add(spaced.slice(from, from + length));
}

/** Frames of more parts than this are all long. */
const MOST_FRAME = 8;

/** Texts of more words than two to this power are all long. */
const LONG = 6;

/** FNV-1a, with its high bits mixed into the low ones that are kept. */
function numberOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index++)
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) & (FEATURES - 1);
}
