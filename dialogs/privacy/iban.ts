import { type Span, spansOf } from './span.ts';

const DUTCH =
  /(?<=iban|rekening|(?<![A-Z0-9]))NL[ ._/-]{0,2}\d{2}[ ._/-]{0,2}[A-Z]{4}(?:[ ._/-]{0,2}\d){10}(?!\d)/giu;

/** How many signs the account numbers of other countries have. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  [
    'AD24 AE23 AL28 AT20 BA20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 EG29 ES24 FI18 FR27 GB22 GE22 GR27 HR21 HU28',
    'IE22 IL23 IQ23 IS26 IT27 JO30 KW30 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NO15 PK24 PL28 PT25 RO24',
    'RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 XK20',
  ]
    .join(' ')
    .split(' ')
    .map((one) => [one.slice(0, 2), Number(one.slice(2))]),
);
const FOREIGN = new RegExp(
  `(?<=iban|rekening|(?<![A-Z0-9]))(${[...LENGTHS.keys()].join('|')})[ .-]?\\d{2}(?:[ .-]?[A-Z0-9]{4}){2,6}(?:[ .-]?[A-Z0-9]{1,3})?`,
  'giu',
);

/** Account numbers. A Dutch one is known by its shape, another by its length and its check digits. */
export function ibansIn(text: string): readonly Span[] {
  const foreign = [...text.matchAll(FOREIGN)].flatMap(({ index, 0: found, 1: country = '' }) => {
    const length = LENGTHS.get(country.toUpperCase()) ?? 0;
    // A word may follow it.
    const own = new RegExp(`^(?:[ .-]?[A-Z0-9]){${length}}(?![A-Z0-9])`, 'iu').exec(found)?.[0] ?? '';
    return isValid(own.replace(/[ .-]/g, '')) ? [{ from: index, to: index + own.length }] : [];
  });
  return [...spansOf(text, DUTCH), ...foreign];
}

/** The check of ISO 13616: with its first four signs at the end and letters as numbers, the rest modulo 97 is 1. */
function isValid(code: string): boolean {
  let rest = 0;
  for (const sign of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
