import { fold } from '../../content/fold.ts';

/** An entry as it shows what it is about: the words of its title, and of each of its example questions. */
type Subject = Readonly<{ title: readonly string[]; questions: readonly (readonly string[])[] }>;

const ENDINGS = ['', 's', 'n', 'en', 'e', 'je', 'jes'];

/** In which part of its example questions, and in how many at least, a word stands that an entry is about. */
const PART = 0.1;
const FEWEST = 2;

/** How many letters a word has that means the same with an ending. */
const LONG = 4;

/** Whether a word or its singular is listed; by stems, "rekenen" would take "rekening" along. */
export function foreignIn(words: readonly string[]): (word: string) => boolean {
  const listed = new Set(words.map(fold));
  return (word) =>
    ENDINGS.some((ending) => word.endsWith(ending) && listed.has(word.slice(0, word.length - ending.length)));
}

/**
 * @param listed words that tell that a question is about something else, as editors keep them
 * @returns those of them that no entry is about: a new resource about pets is found by "hond", whatever the list says
 */
export function foreignOf(listed: readonly string[], entries: readonly Subject[]): string[] {
  const own = [...new Set(entries.flatMap(({ title, questions }) => [...title, ...oftenIn(questions)]))].map(
    fold,
  );
  // A short word with an ending is another word: "wij" and "wijn".
  const isOwn = foreignIn(own.filter((word) => word.length >= LONG));
  return listed.filter((word) => !isOwn(fold(word)) && !own.some(foreignIn([word])));
}

function oftenIn(questions: Subject['questions']): string[] {
  const counts = new Map<string, number>();
  for (const words of questions)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const enough = Math.max(FEWEST, PART * questions.length);
  return [...counts].filter(([, count]) => count >= enough).map(([word]) => word);
}
