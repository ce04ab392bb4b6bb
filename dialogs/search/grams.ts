/**
 * Gives for every entry, by its number, the share of a text's grams that it has, 0 to 1: the rarer a gram
 * and the more often the entry has it, the more it counts.
 */
export type Grams = (words: readonly string[]) => Float64Array;

/** A gram is so many letters in a row; the space between words is a letter too. */
const LETTERS = 4;
const BITS = 5;
const KINDS_OF_LETTER = (1 << BITS) - 1;
const KINDS_OF_GRAM = 1 << (LETTERS * BITS);
/** Keeps texts so far apart that none of what is asked has a gram of two. */
const GAP = ' '.repeat(LETTERS);
/** As in BM25: how slowly a gram that comes again counts less, and how much long texts are held back. */
const REPEATED = 4;
const LENGTH = 0.5;

/**
 * Builds an index of all rows of four letters. Words that the content does not have, in another form or
 * compound, still share grams with those it has; stop words are in it too, since "mag ik", "hoe vaak" and
 * "wie doet" tell what is asked.
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
      for (let at = 0; at < asked.length; at++) {
        const some = times[asked[at] ?? 0] ?? 0;
        if (some > 0) sum += ((rarities[at] ?? 0) * some) / (some + slack);
      }
      return all === 0 ? 0 : sum / all;
    });
  };
}

/** Gives every gram that has none yet a row, from a number on; tells which number is next. */
function numbered(grams: Int32Array, rowOf: Uint16Array, from: number): number {
  let next = from;
  for (let at = 0; at < grams.length; at++) {
    const gram = grams[at] ?? 0;
    if (rowOf[gram] === 0) rowOf[gram] = next++;
  }
  return next;
}

/** How often an entry has each gram, by row; adds the entry to those having it. */
function counted(grams: Int32Array, rowOf: Uint16Array, having: Uint16Array): Uint8ClampedArray {
  const counts = new Uint8ClampedArray(having.length);
  for (let at = 0; at < grams.length; at++) {
    const row = rowOf[grams[at] ?? 0] ?? 0;
    const before = counts[row] ?? 0;
    if (before === 0) having[row] = (having[row] ?? 0) + 1;
    counts[row] = before + 1;
  }
  return counts;
}

/** Every gram as a number: the lowest five bits of a small letter are its place in the alphabet, of a space 0. */
function gramsIn(texts: readonly (readonly string[])[]): Int32Array {
  const text = ` ${texts.map((words) => words.join(' ')).join(GAP)} `;
  const grams = new Int32Array(Math.max(0, text.length - LETTERS + 1));
  let gram = 0;
  for (let at = 0; at < text.length; at++) {
    gram = ((gram << BITS) | (text.charCodeAt(at) & KINDS_OF_LETTER)) & (KINDS_OF_GRAM - 1);
    if (at >= LETTERS - 1) grams[at - LETTERS + 1] = gram;
  }
  return grams;
}
