import { soundOf } from '../sound.ts';

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

/** What a text asks of the subject of the infobox, whatever that is: its words, with one mark for those that belong to it. */
export function frameOf(words: readonly string[], isSubject: (word: string) => boolean): string[] {
  return words
    .map((word) => (isSubject(word) ? SUBJECT : word))
    .filter((word, index, all) => word !== SUBJECT || all[index - 1] !== SUBJECT);
}

/** A text as its features are made of it. */
export type TextRead = Readonly<{
  words: readonly string[];
  /** What it asks: "wat kost # per uur". */
  frame: readonly string[];
  /** What is true of it apart from its letters, each as a short text of its own. */
  traits: readonly string[];
}>;

/** The features of a text, as numbers below `FEATURES`, each once: its words, neighbours and pieces of words. */
export function featuresOf({ words, frame, traits }: TextRead): Int32Array {
  const found = new Set<number>();
  const add = (...parts: readonly string[]) => found.add(numberOf(parts));
  words.forEach((word, index) => {
    add('w', word);
    add('s', soundOf(word));
    if (index > 0) add('b', words[index - 1] ?? '', ' ', word);
    if (index > 1) add('g', words[index - 2] ?? '', ' ', word);
    addPieces(word, [SHORTEST_PIECE, LONGEST_PIECE], found);
  });
  addFrame(frame, add);
  add('l', `${Math.min(LONG, Math.floor(Math.log2(words.length + 1)))}`);
  for (const trait of traits) add('t', trait);
  return Int32Array.from(found);
}

/** The features of what a text asks. */
export function frameFeaturesOf(frame: readonly string[]): Int32Array {
  const found = new Set<number>();
  const add = (...parts: readonly string[]) => found.add(numberOf(parts));
  for (const word of frame.filter((one) => one !== SUBJECT)) {
    add('w', word);
    addPieces(word, [4, 5], found);
  }
  frame.forEach((word, index) => {
    add('g', frame[index - 2] ?? '^', ' ', word);
  });
  addFrame(frame, add);
  add('n', `${Math.min(MOST_FRAME, frame.length)}`);
  return Int32Array.from(found);
}

function addFrame(frame: readonly string[], add: (...parts: readonly string[]) => void): void {
  frame.forEach((word, index) => {
    const before = frame[index - 1] ?? '^';
    add('f', before, ' ', word);
    add('h', frame[index - 2] ?? '^', ' ', before, ' ', word);
  });
  add('f', frame.at(-1) ?? '^', ' $');
}

function addPieces(word: string, [shortest, longest]: readonly [number, number], found: Set<number>): void {
  const spaced = ` ${word} `;
  for (let length = shortest; length <= longest; length++)
    for (let from = 0; from + length <= spaced.length; from++)
      found.add(finished(hashed(START, spaced, [from, from + length])));
}

/** Frames of more parts than this are all long. */
const MOST_FRAME = 8;

/** Texts of more words than two to this power are all long. */
const LONG = 6;

/** The number of a feature, given in parts, so that they need not be put together first. */
function numberOf(parts: readonly string[]): number {
  let hash = START;
  for (const part of parts) hash = hashed(hash, part, [0, part.length]);
  return finished(hash);
}

/** FNV-1a. */
const START = 0x811c9dc5;
const FACTOR = 0x01000193;

/** Goes on with some letters of a text. */
function hashed(before: number, text: string, [from, to]: readonly [number, number]): number {
  let hash = before;
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ text.charCodeAt(index), FACTOR);
  return hash;
}

/** Mixes the high bits into the low ones that are kept. */
function finished(hash: number): number {
  return (hash ^ (hash >>> 15)) & (FEATURES - 1);
}
