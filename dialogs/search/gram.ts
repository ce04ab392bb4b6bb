/** A gram is so many letters in a row; the space between words is a letter too. */
const LETTERS = 4;
/** How many bits a letter takes. */
const BITS = 5;
const KINDS_OF_LETTER = (1 << BITS) - 1;
const KINDS_OF_GRAM = 1 << (LETTERS * BITS);
/** Keeps two texts so far apart that no gram of a question can span both. */
const GAP = ' '.repeat(LETTERS);

/** Puts texts together that were cut into words, as grams are read. */
export function spelled(texts: readonly (readonly string[])[]): string {
  return ` ${texts.map((words) => words.join(' ')).join(GAP)} `;
}

/** Every gram as a number. The lowest five bits of a small letter are its place in the alphabet; those of a space are 0. */
export function gramsIn(text: string): Int32Array {
  const grams = new Int32Array(Math.max(0, text.length - LETTERS + 1));
  let gram = 0;
  for (let index = 0; index < text.length; index++) {
    gram = ((gram << BITS) | (text.charCodeAt(index) & KINDS_OF_LETTER)) & (KINDS_OF_GRAM - 1);
    if (index >= LETTERS - 1) grams[index - LETTERS + 1] = gram;
  }
  return grams;
}
