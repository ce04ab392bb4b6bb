import type { Content, Definition } from '../../content/index.ts';
import type { Index } from './index.ts';

/**
 * Makes the function that finds the word whose meaning somebody asks for: "wat is MDA++", or the word alone.
 * @returns null for a question that says more than that; it takes the words of one
 */
export function createDefine(
  { definitions }: Content,
  { language, lists }: Index,
): (words: readonly string[]) => Definition | null {
  const { split, stem, isStop } = language;
  const asks = new Set(lists.defines);
  const keyOf = (words: readonly string[]) => words.map(stem).join(' ');
  const byWords = new Map(
    definitions.flatMap((one) => one.words.map((words) => [keyOf(split(words)), one] as const)),
  );
  const isAsk = (word: string) => asks.has(stem(word));
  const longest = Math.max(0, ...definitions.flatMap((one) => one.words.map((words) => split(words).length)));
  const defined = (words: readonly string[]) =>
    words.length > longest ? undefined : byWords.get(keyOf(words));
  const isLeft = (word: string) => !isStop(word) && !isAsk(word);
  return (words) => {
    // Each try leaves out the same words as the one before it, and more. So a question with too many others defines nothing.
    const left = words.filter(isLeft);
    if (left.length > longest) return null;
    return (
      defined(words) ??
      defined(between(words, isAsk)) ??
      defined(between(words, (word) => !isLeft(word))) ??
      defined(left) ??
      null
    );
  };
}

/** The words between those at both ends that ask for something. */
function between(words: readonly string[], asks: (word: string) => boolean): readonly string[] {
  const first = words.findIndex((word) => !asks(word));
  const last = words.findLastIndex((word) => !asks(word));
  return first < 0 ? [] : words.slice(first, last + 1);
}
