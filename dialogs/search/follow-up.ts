import type { Content } from '../../content/index.ts';
import type { Language } from './language.ts';

/** The most words of a follow-up that are looked up. A question with more words is complete by itself. */
const MOST_WORDS = 3;

/**
 * Makes the function that completes a short follow-up with the question before it: "training over praten"
 * and "en voor ouderen?" become one question. A group of people in the follow-up takes the place of the group
 * in the question before it.
 */
export function createFollowUp(
  search: Content['search'],
  language: Language,
): (question: string, before?: string) => string {
  const openers = new Set(search.followUp);
  const groupOf = new Map(
    search.groups.flatMap((words, group) => words.map((word) => [language.stem(word), group] as const)),
  );
  return (question, before) => {
    if (!before) return question;
    const words = language.split(question);
    const subject = words.filter((word) => !language.isStop(word) && !openers.has(word));
    const opens = openers.has(words[0] ?? '');
    if (subject.length > MOST_WORDS || !(opens || subject.length <= 1)) return question;
    const isGroup = (word: string) => groupOf.has(language.stem(word));
    const asked = language.split(before);
    if (!subject.some(isGroup)) return [...subject, ...asked].join(' ');
    const place = Math.max(0, asked.findIndex(isGroup));
    const kept = (words: readonly string[]) => words.filter((word) => !isGroup(word));
    return [...kept(asked.slice(0, place)), ...subject, ...kept(asked.slice(place))].join(' ');
  };
}
