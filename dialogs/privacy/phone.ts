import { isAmount } from './amount.ts';
import type { Span } from './span.ts';

const PLAIN = '[ .()/-]{0,5}';
const ODD = "[ .,:;=()/|_*~+'\\n\\\\-]{0,5}";
const NATIONAL = `(?<!\\d[.,]?)0(?:${ODD}\\d){9}(?!\\d)`;
/** A number with the letter o for the zero. */
const LETTER_O = `(?<![\\p{L}\\p{N}])o(?=${PLAIN}6)(?:${ODD}\\d){9}(?!\\d)`;
const INTERNATIONAL = `(?:(?<!\\d[.,]?)\\+[ ]?|(?<![\\p{L}\\d][.,]?)00)[1-9](?:${PLAIN}\\d){8,13}(?!\\d)`;
/** A number with 31 6 … and no plus, as telephones show it. */
const WITHOUT_PLUS = `(?<!\\d[.,]?)31[ -]?(?:\\(0\\)[ ]?)?6(?:${PLAIN}\\d){8}(?!\\d)`;
const PHONE = new RegExp(`${INTERNATIONAL}|${NATIONAL}|${WITHOUT_PLUS}|${LETTER_O}`, 'giu');

/** Numbers of services and organisations, which are nobody's own. */
const PUBLIC = /^0(?:800|88|90[069]|97)/;

/**
 * Telephone numbers: national (ten digits), international, and 31 6 … without a plus. Public numbers are none: 112,
 * 14 0xx, 0800, 0900, 0906, 0909 and 088.
 */
export function phonesIn(text: string): readonly Span[] {
  return [...text.matchAll(PHONE)]
    .filter(({ index, 0: found }) => {
      // Digits in parts may be a month, a year and a number of hours.
      if (/\D/.test(found) && isAmount(text.slice(index + found.length))) return false;
      return !/^0(?!0)/.test(found) || isNational(found);
    })
    .map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
}

/** "06 12 34 56 78" and "020-1234567" are written so; "01 02 03 04 05" and "08.30-12.00 13" are not. */
function isNational(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  if (PUBLIC.test(digits) || /^0[^1-9]/.test(digits)) return false;
  const groups = found.split(/\D{1,5}/).filter(Boolean);
  const separators = found.split(/\d{1,10}/).filter(Boolean);
  // Times.
  if (/^\d\d[.:]\d\d ?- ?\d\d[.:]\d\d|^\d\d:\d\d(?!\d)/.test(found)) return false;
  // A list of numbers has a comma and a space between them.
  if (separators.some((one) => /[,;][ \n]/.test(one))) return false;
  const [first = ''] = groups;
  if (digits.startsWith('06')) return true;
  const plain = separators.every((one) => /^[ .()/-]{1,5}$/.test(one));
  return first.length >= 3 && (plain || groups.length === 2);
}
