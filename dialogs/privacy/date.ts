import type { Span } from './span.ts';

/** A full date in a text. `year` in four digits. */
export type WrittenDate = Span & Readonly<{ year: number }>;

/** A full date: 12-03-2014, 3.4.12, 2014-03-12, 3 maart 2012, 3 mrt '12, March 3, 2012. */
const DATE = (() => {
  const day = '(?:0?[1-9]|[12]\\d|3[01])(?:e|ste|de|st|nd|rd|th)?';
  const month = '(?:0?[1-9]|1[0-2])';
  const year = '(?:(?:19|20)\\d\\d)';
  const name =
    '(?:jan|feb|febr|mrt|apr|mei|jun|jul|aug|sept|sep|okt|nov|dec|januari|februari|maart|april|juni|juli|' +
    'augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|oct)';
  const forms = [
    `${day}[ ]?([-./_ ])[ ]?${month}[ ]?\\1[ ]?${year}`,
    `${day}[-./]${month}[-./]${year}`,
    `${day}([-./])${month}\\2'?\\d\\d`,
    `${year}([-./_])${month}\\3${day}`,
    `${day}[ -]${name}\\.?[ -](?:${year}|'?\\d\\d)`,
    `${name}[ ]${day},?[ ]${year}`,
  ];
  return new RegExp(`(?<!\\p{L}|\\p{N}[-./]?)(?:${forms.join('|')})(?![-./]?[\\p{N}])(?!\\p{L})`, 'giu');
})();

/** Where a two-digit year turns from this century to the last. */
const TURN = 40;

export function datesIn(text: string): readonly WrittenDate[] {
  return [...text.matchAll(DATE)].map(({ index, 0: date }) => ({
    from: index,
    to: index + date.length,
    year: yearOf(date),
  }));
}

/** The year of a date as it is written, in four digits. */
export function yearOf(date: string): number {
  const full = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(date)?.[0];
  if (full !== undefined) return Number(full);
  const short = Number(/\d\d$/.exec(date)?.[0] ?? 0);
  return short < TURN ? 2000 + short : 1900 + short;
}

export const isYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits);
