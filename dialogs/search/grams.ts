/**
 * Gives for every entry, by its number, a share from 0 to 1: how many of a text's grams it has. A gram counts more when
 * it is rare, and when the entry has it more often.
 */
export type Grams = (words: readonly string[]) => Float64Array;

/** A gram is so many letters in a row; the space between words is a letter too. */
const LETTERS = 4;
/** How many bits a letter takes. */
const BITS = 5;
const KINDS_OF_LETTER = (1 << BITS) - 1;
const KINDS_OF_GRAM = 1 << (LETTERS * BITS);
/** Keeps two texts so far apart that no gram of a question can span both. */
const GAP = ' '.repeat(LETTERS);
/** As in BM25: how slowly a repeated gram counts less, and how much long texts are held back (0 to 1). */
const REPEATED = 4;
const LENGTH = 0.5;

/**
 * Builds an index of all grams. A word that the content has only in another form or in a compound still shares grams with
 * it. Stop words are in it too, since "mag ik", "hoe vaak" and "wie doet" tell what is asked.
 * @param entries the texts of each entry, put together by `spelled`
 */
export function createGrams(entries: readonly string[]): Grams {
  const found = entries.map(gramsIn);
  const having = postingsOf(found);
  const mean = found.reduce((sum, grams) => sum + grams.length, 0) / entries.length;
  const held = found.map((grams) => REPEATED * (1 - LENGTH + (LENGTH * grams.length) / mean));
  return (words) => {
    const shares = new Float64Array(entries.length);
    let all = 0;
    for (const gram of gramsIn(spelled([words]))) {
      const { from, to } = having.of(gram);
      const rarity = Math.log(1 + entries.length / (to - from + 0.5));
      all += rarity;
      for (let at = from; at < to; at++) {
        const entry = having.entries[at] ?? 0;
        const times = having.times[at] ?? 0;
        shares[entry] = (shares[entry] ?? 0) + (rarity * times) / (times + (held[entry] ?? 0));
      }
    }
    return all === 0 ? shares : shares.map((share) => share / all);
  };
}

/** The entries that have each gram, and how often: those of one gram stand together. */
type Postings = Readonly<{
  entries: Uint16Array;
  times: Uint8ClampedArray;
  /** Where those of a gram begin and end. */
  of: (gram: number) => Readonly<{ from: number; to: number }>;
}>;

/** @param found the grams of each entry, in the order of its text */
function postingsOf(found: readonly Int32Array[]): Postings {
  const rowOf = new Int32Array(KINDS_OF_GRAM);
  const rows = found.reduce((next, grams) => numbered(grams, rowOf, next), 1);
  const counts = found.map((grams) => counted(grams, rowOf, rows));
  const starts = new Uint32Array(rows + 1);
  for (let row = 1; row <= rows; row++)
    starts[row] = (starts[row - 1] ?? 0) + counts.filter((times) => (times[row - 1] ?? 0) > 0).length;
  const entries = new Uint16Array(starts[rows] ?? 0);
  const times = new Uint8ClampedArray(entries.length);
  const next = starts.slice();
  counts.forEach((some, entry) => {
    some.forEach((count, row) => {
      if (count === 0) return;
      const at = next[row] ?? 0;
      next[row] = at + 1;
      entries[at] = entry;
      times[at] = count;
    });
  });
  // A row for each gram that could be would take two megabytes for ever.
  const grams = new Map<number, number>();
  rowOf.forEach((row, gram) => {
    if (row > 0) grams.set(gram, row);
  });
  return {
    entries,
    times,
    of: (gram) => {
      const row = grams.get(gram) ?? 0;
      return { from: starts[row] ?? 0, to: starts[row + 1] ?? 0 };
    },
  };
}

/**
 * Gives every gram without a row the next free row.
 * @returns the first row that is free then
 */
function numbered(grams: Int32Array, rowOf: Int32Array, from: number): number {
  let next = from;
  for (let index = 0; index < grams.length; index++) {
    const gram = grams[index] ?? 0;
    if (rowOf[gram] === 0) rowOf[gram] = next++;
  }
  return next;
}

/** Counts how often an entry has each gram, by row. */
function counted(grams: Int32Array, rowOf: Int32Array, rows: number): Uint8ClampedArray {
  const counts = new Uint8ClampedArray(rows);
  for (const gram of grams) {
    const row = rowOf[gram] ?? 0;
    counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}

/** Puts texts together that were cut into words, as grams are read. */
export function spelled(texts: readonly (readonly string[])[]): string {
  return ` ${texts.map((words) => words.join(' ')).join(GAP)} `;
}

/** Every gram as a number. The lowest five bits of a small letter are its place in the alphabet; those of a space are 0. */
function gramsIn(text: string): Int32Array {
  const grams = new Int32Array(Math.max(0, text.length - LETTERS + 1));
  let gram = 0;
  for (let index = 0; index < text.length; index++) {
    gram = ((gram << BITS) | (text.charCodeAt(index) & KINDS_OF_LETTER)) & (KINDS_OF_GRAM - 1);
    if (index >= LETTERS - 1) grams[index - LETTERS + 1] = gram;
  }
  return grams;
}
