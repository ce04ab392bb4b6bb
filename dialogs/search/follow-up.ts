import type { Content } from '../../content/index.ts';
import type { Language } from './language.ts';

/** The most words of a follow-up that are looked up. A question with more words is complete by itself. */
const MOST_WORDS = 2;

/** A question as it was typed, and the words that it was split into. */
export type InWords = Readonly<{ text: string; words: readonly string[] }>;

/** A question as it is searched for, and whether the question before it is a part of that. */
export type Completed = Readonly<{
  asked: string;
  joined: boolean;
  /** What is left without the word that it opens with as a follow-up does; null where it does not. */
  rest: string | null;
}>;

/**
 * Makes the function that completes a question that opens as a follow-up ("en voor ouderen?") with the question before it:
 * "training over praten" and "en voor ouderen?" become one question. A group of people in the follow-up takes the place
 * of the group in the question before it.
 */
export function createFollowUp(
  search: Content['search'],
  language: Language,
): (question: InWords, before?: string) => Completed {
  const openers = new Set(search.followUp);
  const groupOf = new Map(
    search.groups.flatMap((words, group) => words.map((word) => [language.stem(word), group] as const)),
  );
  return ({ text, words }, before) => {
    const subject = words.filter((word) => !language.isStop(word) && !openers.has(word));
    const opens = openers.has(words[0] ?? '');
    const rest = opens ? words.slice(1).join(' ') : null;
    const follows = opens && subject.length > 0 && subject.length <= MOST_WORDS;
    if (!before || !follows) return { asked: text, joined: false, rest };
    const isGroup = (word: string) => groupOf.has(language.stem(word));
    const asked = language.split(before);
    if (!subject.some(isGroup)) return { asked: [...subject, ...asked].join(' '), joined: true, rest };
    const place = Math.max(0, asked.findIndex(isGroup));
    const kept = (words: readonly string[]) => words.filter((word) => !isGroup(word));
    return {
      asked: [...kept(asked.slice(0, place)), ...subject, ...kept(asked.slice(place))].join(' '),
      joined: true,
      rest,
    };
  };
}
