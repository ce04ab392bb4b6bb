import { soundOf } from '../sound.ts';
import { after, createGathered, type Gathered, START, spaced, withLetter } from './hashes.ts';

/** What a feature is of stands before it. */
const [WORD, SOUND, NEXT, NEXT_BUT_ONE] = [
  after(START, 'w'),
  after(START, 's'),
  after(START, 'b'),
  after(START, 'g'),
];
const [IN_FRAME, THREE, PARTS] = [after(START, 'f'), after(START, 'h'), after(START, 'n')];
const [LENGTH, TRAIT] = [after(START, 'l'), after(START, 't')];

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
  const found = createGathered();
  words.forEach((word, index) => {
    found.add(after(WORD, word));
    found.add(after(SOUND, soundOf(word)));
    if (index > 0) found.add(spaced(NEXT, words[index - 1] ?? '', word));
    if (index > 1) found.add(spaced(NEXT_BUT_ONE, words[index - 2] ?? '', word));
    addPieces(word, [SHORTEST_PIECE, LONGEST_PIECE], found);
  });
  addFrame(frame, found);
  found.add(after(LENGTH, `${Math.min(LONG, Math.floor(Math.log2(words.length + 1)))}`));
  for (const trait of traits) found.add(after(TRAIT, trait));
  return found.all();
}

/** The features of what a text asks. */
export function frameFeaturesOf(frame: readonly string[]): Int32Array {
  const found = createGathered();
  for (const word of frame.filter((one) => one !== SUBJECT)) {
    found.add(after(WORD, word));
    addPieces(word, [4, 5], found);
  }
  frame.forEach((word, index) => {
    found.add(spaced(NEXT_BUT_ONE, frame[index - 2] ?? '^', word));
  });
  addFrame(frame, found);
  found.add(after(PARTS, `${Math.min(MOST_FRAME, frame.length)}`));
  return found.all();
}

function addFrame(frame: readonly string[], found: Gathered): void {
  frame.forEach((word, index) => {
    const before = frame[index - 1] ?? '^';
    found.add(spaced(IN_FRAME, before, word));
    found.add(spaced(spaced(THREE, frame[index - 2] ?? '^', before), '', word));
  });
  found.add(spaced(IN_FRAME, frame.at(-1) ?? '^', '$'));
}

/** Adds the pieces of a word, short ones first. A piece is one letter longer than the one before it that begins there. */
function addPieces(word: string, [shortest, longest]: readonly [number, number], found: Gathered): void {
  const whole = ` ${word} `;
  const begun = new Int32Array(whole.length).fill(START);
  for (let length = 1; length <= longest; length++)
    for (let from = 0; from + length <= whole.length; from++) {
      begun[from] = withLetter(begun[from] ?? 0, whole.charCodeAt(from + length - 1));
      if (length >= shortest) found.add(begun[from] ?? 0);
    }
}

/** Frames of more parts than this are all long. */
const MOST_FRAME = 8;

/** Texts of more words than two to this power are all long. */
const LONG = 6;
