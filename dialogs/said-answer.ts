import { anyOf, escaped } from '../content/escaped.ts';
import type { Content } from '../content/index.ts';
import { madeOnce } from '../content/made-once.ts';
import { plain } from '../content/plain.ts';
import { choiceWords } from '../content/typed-words.ts';

/** The parts of a sentence that gives an answer: the words of the choice, and of the criterion where it names one. */
export type SaidAnswer = Readonly<{ choice: string; criterion?: string }>;

/**
 * Finds the choice in a sentence of the content that says it, and nothing more: "doe maar deels", "zet 3b op deels".
 * @param text as `plain` makes it
 */
export function saidAnswer(content: Content, text: string): SaidAnswer | undefined {
  for (const pattern of patternsOf(content)) {
    const { choice, criterion } = pattern.exec(text)?.groups ?? {};
    if (choice) return criterion ? { choice, criterion } : { choice };
  }
  return undefined;
}

const patternsOf = madeOnce(({ choices, commands }: Content): readonly RegExp[] => {
  const choice = `(?<choice>${anyOf(choices.flatMap(choiceWords))})`;
  // A criterion is named by a few words: "standaard drie b".
  const criterion = '(?<criterion>\\S+(?: \\S+){0,3})';
  // "zet {criterium} maar op {antwoord}" comes before "zet {criterium} op {antwoord}".
  const longestFirst = commands.answering.toSorted((a, b) => b.length - a.length);
  return longestFirst.map((sentence) => {
    const parts = sentence.split(/\{(antwoord|criterium)\}/);
    const words = parts.map((part, at) => {
      if (at % 2 === 1) return part === 'antwoord' ? choice : criterion;
      return escaped(plain(part));
    });
    return new RegExp(`^${words.filter((one) => one !== '').join(' ')}$`);
  });
});
