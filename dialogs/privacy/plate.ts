import { type Span, spansOf } from './span.ts';

/** How the letters (A) and digits (9) of Dutch number plates are divided. */
const SHAPES = [
  'AA-99-99',
  '99-99-AA',
  '99-AA-99',
  'AA-99-AA',
  'AA-AA-99',
  '99-AA-AA',
  '99-AAA-9',
  '9-AAA-99',
  'AA-999-A',
  'A-999-AA',
  'AAA-99-A',
  'A-99-AAA',
  '9-AA-999',
  '999-AA-9',
];
const signs = (between: string, letter: string): Readonly<Record<string, string>> => ({
  A: letter,
  '9': '\\d',
  '-': between,
});
const shapes = (letter: string, between: string) =>
  SHAPES.map((shape) => [...shape].map((sign) => signs(between, letter)[sign]).join('')).join('|');

const PLATE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${shapes('[A-Z]', '-')})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`,
  'gu',
);
/** In small letters a plate has no vowels: "1-op-100" and "10-in-10" are no plates. */
const SMALL = new RegExp(
  `(?<![\\p{L}\\p{N}/=?&-])(?:${shapes('[bdfghjklmnprstvwxz]', '-')})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`,
  'gu',
);
const NAMED = new RegExp(
  `(?=[A-Z0-9])(?<=(?:kenteken|nummerplaat|nummerbord|licen[cs]e plate)\\p{L}{0,8}[ :=(]{1,3}(?:(?:van|is|de|het|zijn|haar|hun|auto|met|vader|moeder|:)[ :]{1,2}){0,5})(?:${shapes('[A-Z]', '[ .-]?')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Months, and short words that stand between numbers. */
const NO_PLATE =
  /(?<![A-Z])(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|op|in|en|of|de|te|tm|vt|hg|km|jw|bw|om|vs)(?![A-Z])/i;

/** Number plates: with dashes, or in any way behind the word for it. */
export function platesIn(text: string): readonly Span[] {
  const named = spansOf(text, NAMED);
  const shaped = [...spansOf(text, PLATE, isPlate), ...spansOf(text, SMALL, isPlate)];
  return [...named, ...shaped.filter(({ from }) => !named.some((one) => one.from <= from && from < one.to))];
}

/** After a plate these words say that it is a code: "AB-12-CD is de code van de map". */
const CODE_BEHIND =
  /^[ ](?:is|als)[ ](?:de|het|onze|een)[ ](?:code|kenmerk|mapcode|referentie|afkorting)(?!\p{L})/iu;

function isPlate({ index = 0, input = '', 0: found = '' }: RegExpMatchArray): boolean {
  const end = index + found.length;
  return !NO_PLATE.test(found) && !CODE_BEHIND.test(input.slice(end, end + 30));
}
