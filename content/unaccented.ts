import { cut } from './cut.ts';

/**
 * Takes a text's signs apart (NFKD) and leaves out accents: "ﬁjné" is "fijne".
 * @param most how many characters are read, and returned at most: normalising makes up to 18 characters of one
 */
export function unaccented(text: string, most: number): string {
  const read = cut(text, most);
  if (/^[ -~]*$/.test(read)) return read;
  // Marks go first: putting a long row of them in order, as normalising does, takes ever more time.
  const bare = read.replace(/\p{M}+/gu, '');
  let made = '';
  for (let from = 0; from < bare.length && made.length < most; ) {
    const piece = cut(bare.slice(from, from + PIECE + 1), PIECE);
    made += piece.normalize('NFKD');
    from += piece.length;
  }
  return cut(made.replace(/\p{M}+/gu, ''), most);
}

/** How many characters are normalised at once. */
const PIECE = 1_000;
