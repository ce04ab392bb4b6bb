const MOST_CHARACTERS = 1500;
const MOST_WORDS = 120;

/**
 * The words of a text as the search compares them: small letters, no accents, figures and letters apart
 * ("1gezin" is "1 gezin"). A very long text is cut off: its first words tell what it is about.
 * @param spellings ways of writing that are replaced first, such as "hg/km"
 */
export function wordsOf(text: string, spellings: readonly (readonly [string, string])[] = []): string[] {
  let plain = fold(text.slice(0, MOST_CHARACTERS));
  for (const [written, means] of spellings) plain = plain.replaceAll(written, ` ${means} `);
  return plain
    .replace(/(?<=\p{L})['’´`]s\b/gu, 's')
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
    .replace(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}

/** Small letters without accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
