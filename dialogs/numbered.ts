import { escaped } from '../content/escaped.ts';
import { fold } from '../content/fold.ts';
import type { Content } from '../content/index.ts';

/** A standard, or one of its criteria, as a text names it. */
export type Numbered = Readonly<{
  /** The number of the standard, which may not be there: '6'. */
  standard: string;
  /** The letter of the criterion as its id has it: 'C'; empty for the standard itself. */
  letter: string;
  /** The words of the text that name it. */
  said: string;
}>;

export type NumberReader = Readonly<{
  /**
   * Reads "ga naar 6c", "standaard drie", "criterium 6 c".
   * @param text as `plain` makes it
   * @returns null where the text says anything else as well
   */
  whole(text: string): Numbered | null;
  /**
   * Finds "standaard drie onderdeel b", "crit. 10-f", "de derde standaard" in a question. A number by itself counts only
   * when it is all there is.
   * @param text as `fold` makes it, with single spaces: so the patterns, which allow spaces beside each other, never have
   *   a choice
   * @returns what may be meant, the likeliest first
   */
  within(text: string): readonly Numbered[];
}>;

/** Makes the reader of the numbers of standards and criteria, however they are written. */
export function createNumberReader({ commands, search }: Content): NumberReader {
  const { before, between, ordinals } = search.numbers;
  const spelled = new Map([
    ...commands.numbers.map((word, index) => [fold(word), `${index + 1}`] as const),
    ...ordinals.map((word, index) => [fold(word), `${index + 1}`] as const),
  ]);
  const cardinals = anyOf(commands.numbers);
  const number = `(10|[1-9]|${cardinals})`;
  const lead = `\\b(?:${anyOf(before)})\\.?\\s*`;
  const letter = `(?:[\\s.,:/-]*(?:(?:${anyOf(between)})\\s*)?([a-j]))?`;
  const end = '(?![a-z0-9])';
  const alone = new RegExp(
    `^(?:(?:${anyOf(commands.goTo)})\\s+)*(\\d{1,2}|${cardinals})\\s*(?:onderdeel\\s*)?([a-z]?)$`,
  );
  // Without such a word a longer number is something else: 112, or a year.
  const named = commands.goTo.filter((word) => before.includes(word));
  const far = new RegExp(`^(?:(?:${anyOf(commands.goTo)})\\s+)*(?:${anyOf(named)})\\s+(\\d{3,4})$`);
  const inside = [
    new RegExp(`${lead}(?:nummer|nr\\.?)?\\s*[:-]?\\s*${number}\\b${letter}${end}`),
    new RegExp(`${lead}(10|[1-9])([a-j])${end}`),
    new RegExp(`\\b(${anyOf(ordinals)})\\s+(?:${anyOf(before)})()\\b`),
    /(?<![\w.-])(10|[1-9])[.-]?([a-j])(?![a-z0-9])/,
    new RegExp(`^[\\s"'(]*${number}${letter}[\\s?!.)"']*$`),
  ];

  function read(pattern: RegExp, text: string): Numbered | null {
    const found = pattern.exec(text);
    if (!found) return null;
    const [said, number = '', letter = ''] = found;
    return { standard: spelled.get(number) ?? `${Number(number)}`, letter: letter.toUpperCase(), said };
  }

  return {
    whole: (text) => read(alone, text) ?? read(far, text),
    within: (text) => inside.flatMap((pattern) => read(pattern, text) ?? []),
  };
}

function anyOf(words: readonly string[]): string {
  return words.map((word) => escaped(fold(word))).join('|');
}
