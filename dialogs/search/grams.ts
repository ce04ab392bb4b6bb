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
 * @param entries the texts of each entry, cut into words
 */
export function createGrams(entries: readonly (readonly (readonly string[])[])[]): Grams {
  const rowOf = new Uint16Array(KINDS_OF_GRAM);
  const found = entries.map((texts) => gramsIn(texts));
  const rows = found.reduce((next, grams) => numbered(grams, rowOf, next), 1);
  const having = new Uint16Array(rows);
  const counts = found.map((grams) => counted(grams, rowOf, having));
  const mean = found.reduce((sum, grams) => sum + grams.length, 0) / entries.length;
  const held = found.map((grams) => REPEATED * (1 - LENGTH + (LENGTH * grams.length) / mean));
  const rarity = (row: number) => Math.log(1 + entries.length / ((having[row] ?? 0) + 0.5));
  return (words) => {
    const asked = Array.from(gramsIn([words]), (gram) => rowOf[gram] ?? 0);
    const rarities = asked.map(rarity);
    const all = rarities.reduce((sum, one) => sum + one, 0);
    return Float64Array.from(counts, (times, entry) => {
      const slack = held[entry] ?? 0;
      let sum = 0;
      for (let index = 0; index < asked.length; index++) {
        const some = times[asked[index] ?? 0] ?? 0;
        if (some > 0) sum += ((rarities[index] ?? 0) * some) / (some + slack);
      }
      return all === 0 ? 0 : sum / all;
    });
  };
}

/**
 * Gives every gram without a row the next free row.
 * @returns the first row that is free then
 */
function numbered(grams: Int32Array, rowOf: Uint16Array, from: number): number {
  let next = from;
  for (let index = 0; index < grams.length; index++) {
    const gram = grams[index] ?? 0;
    if (rowOf[gram] === 0) rowOf[gram] = next++;
  }
  return next;
}

/** Counts how often an entry has each gram, by row, and counts the entry in `having` for each gram that it has. */
function counted(grams: Int32Array, rowOf: Uint16Array, having: Uint16Array): Uint8ClampedArray {
  const counts = new Uint8ClampedArray(having.length);
  for (let index = 0; index < grams.length; index++) {
    const row = rowOf[grams[index] ?? 0] ?? 0;
    const before = counts[row] ?? 0;
    if (before === 0) having[row] = (having[row] ?? 0) + 1;
    counts[row] = before + 1;
  }
  return counts;
}

/** Every gram as a number. The lowest five bits of a small letter are its place in the alphabet; those of a space are 0. */
function gramsIn(texts: readonly (readonly string[])[]): Int32Array {
  const text = ` ${texts.map((words) => words.join(' ')).join(GAP)} `;
  const grams = new Int32Array(Math.max(0, text.length - LETTERS + 1));
  let gram = 0;
  for (let index = 0; index < text.length; index++) {
    gram = ((gram << BITS) | (text.charCodeAt(index) & KINDS_OF_LETTER)) & (KINDS_OF_GRAM - 1);
    if (index >= LETTERS - 1) grams[index - LETTERS + 1] = gram;
  }
  return grams;
}
