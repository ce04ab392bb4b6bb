import type { Content, Definition } from '../../content/index.ts';
import type { Index } from './index.ts';

/**
 * Makes the function that finds the word whose meaning somebody asks for: "wat is MDA++", or the word alone.
 * @returns null for a question that says more than that
 */
export function createDefine(
  { definitions }: Content,
  { language, lists }: Index,
): (question: string) => Definition | null {
  const { split, stem, isStop } = language;
  const asks = new Set(lists.defines);
  const keyOf = (words: readonly string[]) => words.map(stem).join(' ');
  const byWords = new Map(
    definitions.flatMap((one) => one.words.map((words) => [keyOf(split(words)), one] as const)),
  );
  const isAsk = (word: string) => asks.has(stem(word));
  return (question) => {
    const words = split(question);
    const tries = [
      words,
      between(words, isAsk),
      between(words, (word) => isAsk(word) || isStop(word)),
      words.filter((word) => !isStop(word) && !isAsk(word)),
    ];
    return tries.flatMap((some) => byWords.get(keyOf(some)) ?? [])[0] ?? null;
  };
}

/** The words between those at both ends that ask for something. */
function between(words: readonly string[], asks: (word: string) => boolean): readonly string[] {
  const first = words.findIndex((word) => !asks(word));
  const last = words.findLastIndex((word) => !asks(word));
  return first < 0 ? [] : words.slice(first, last + 1);
}
