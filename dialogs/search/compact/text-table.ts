import { startsOf } from './rising.ts';
import { type Numbers, narrow } from './sections.ts';

/**
 * Many different texts in one row of letters, each with a number from 0 on. The slots are a hash table: each holds the number
 * of a text and 1, or 0.
 */
export type TableNumbers = Readonly<{ letters: Numbers; starts: Numbers; slots: Numbers }>;

export type TextTable = Readonly<{
  /** @returns the number of this text; -1 where it is not in the table */
  numberOf: (text: string) => number;
  textAt: (number: number) => string;
  lengthAt: (number: number) => number;
  /** The code of its first letter. */
  letterAt: (number: number) => number;
  /** Whether a text begins with the one that has this number. */
  begins: (number: number, text: string) => boolean;
}>;

/** Puts texts in a table, in this order. @param texts each once */
export function tableOf(texts: readonly string[]): TableNumbers {
  // At most half of the slots are taken, so that most texts are where they are looked for first.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * texts.length + 1)));
  texts.forEach((text, number) => {
    let slot = hashOf(text) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  });
  const whole = texts.join('');
  return {
    letters: narrow(Uint16Array.from({ length: whole.length }, (_, at) => whole.charCodeAt(at))),
    starts: narrow(startsOf(texts)),
    slots: narrow(slots),
  };
}

export function openTable({ letters, starts, slots }: TableNumbers): TextTable {
  const mask = slots.length - 1;
  const startOf = (number: number) => starts[number] ?? 0;
  const lengthAt = (number: number) => startOf(number + 1) - startOf(number);
  const begins = (number: number, text: string) => {
    const from = startOf(number);
    const length = lengthAt(number);
    for (let at = 0; at < length; at++) if (letters[from + at] !== text.charCodeAt(at)) return false;
    return true;
  };
  return {
    numberOf: (text) => {
      let slot = hashOf(text) & mask;
      for (let found = slots[slot] ?? 0; found > 0; found = slots[slot] ?? 0) {
        if (lengthAt(found - 1) === text.length && begins(found - 1, text)) return found - 1;
        slot = (slot + 1) & mask;
      }
      return -1;
    },
    textAt: (number) => String.fromCharCode(...letters.subarray(startOf(number), startOf(number + 1))),
    lengthAt,
    letterAt: (number) => letters[startOf(number)] ?? 0,
    begins,
  };
}

/**
 * The texts with these numbers, by the code of their first letter.
 * @param numbers those with the same first letter stand together
 */
export function byFirstLetter({ letterAt }: TextTable, numbers: Numbers): ReadonlyMap<number, Numbers> {
  const groups = new Map<number, Numbers>();
  for (let from = 0, to = 0; from < numbers.length; from = to) {
    const letter = letterAt(numbers[from] ?? 0);
    while (to < numbers.length && letterAt(numbers[to] ?? 0) === letter) to++;
    groups.set(letter, numbers.subarray(from, to));
  }
  return groups;
}

/** Sorts texts by their first letter. Those with the same one keep their order. */
export function sortedByFirstLetter<Texts extends Readonly<{ text: string }>>(
  texts: readonly Texts[],
): Texts[] {
  return texts.toSorted((a, b) => a.text.charCodeAt(0) - b.text.charCodeAt(0));
}

/** FNV-1a, with its high bits mixed into the low ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
