import { type Numbers, narrow } from './compact/sections.ts';
import { sortedByFirstLetter, type TableNumbers, tableOf } from './compact/text-table.ts';
import { soundOf } from './sound.ts';

/** The words that a word with wrong letters may have been meant to be, by their numbers. */
export type Repairs = Readonly<{
  /** How they sound. */
  sounds: TableNumbers;
  repairs: Readonly<{
    /** For each sound the first word that sounds so. */
    heard: Numbers;
    /** All of them, by their first letter; those with the same one stand in their own order. */
    meant: Numbers;
  }>;
}>;

/** @param words all words, in the order of their numbers @param isMeant whether it is a word of the subject */
export function repairsOf(words: readonly string[], isMeant: (word: string) => boolean): Repairs {
  const meant = words.flatMap((word, number) => (isMeant(word) ? [{ text: word, number }] : []));
  const bySound = new Map<string, number>();
  for (const { text, number } of meant) {
    const sound = soundOf(text);
    if (!bySound.has(sound)) bySound.set(sound, number);
  }
  return {
    sounds: tableOf([...bySound.keys()]),
    repairs: {
      heard: narrow([...bySound.values()]),
      meant: narrow(sortedByFirstLetter(meant).map(({ number }) => number)),
    },
  };
}
