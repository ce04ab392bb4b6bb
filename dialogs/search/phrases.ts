/** Phrases of one or more words, with their meanings. */
export type Phrases<T> = ReadonlyMap<string, readonly MeantPhrase<T>[]>;
export type MeantPhrase<T> = Readonly<{ words: readonly string[]; means: T }>;
/** A phrase that stands in a row of words: the index of its first word, and how many words it has. */
export type FoundPhrase<T> = Readonly<{ from: number; length: number; means: T }>;

/** Keeps phrases by their first word, the longest first. */
export function createPhrases<T>(phrases: readonly MeantPhrase<T>[]): Phrases<T> {
  const byFirst = new Map<string, MeantPhrase<T>[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0];
    if (first === undefined) continue;
    const same = byFirst.get(first);
    if (same) same.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** Every phrase in a row of words, from left to right; of those that begin at the same word only the longest. */
export function findPhrases<T>(phrases: Phrases<T>, words: readonly string[]): FoundPhrase<T>[] {
  const found: FoundPhrase<T>[] = [];
  words.forEach((word, from) => {
    const candidates = phrases.get(word);
    const phrase = candidates && longest(candidates, words, from);
    if (phrase) found.push({ from, length: phrase.words.length, means: phrase.means });
  });
  return found;
}

function longest<T>(
  candidates: readonly MeantPhrase<T>[],
  words: readonly string[],
  from: number,
): MeantPhrase<T> | undefined {
  return candidates.find((one) => one.words.every((word, index) => words[from + index] === word));
}
