import { cut } from './cut.ts';

/**
 * Replaces ligatures and the like by plain letters (NFKD), and leaves accents and invisible characters out: "ﬁjné" becomes
 * "fijne".
 * @param most how many characters (UTF-16 units) are read, and are returned at most: one may become 18 of them
 */
export function unaccented(text: string, most: number): string {
  const read = cut(text, most);
  if (/^[ -~]*$/.test(read)) return read;
  // Marks are removed first, so that normalising takes linear time. Nobody sees format characters, such as soft hyphens.
  const bare = read.replace(/[\p{M}\p{Cf}]+/gu, '');
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
