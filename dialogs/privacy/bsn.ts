import { isAmount } from './amount.ts';
import { isYear } from './date.ts';
import { before, type Span } from './span.ts';

/** Digits that stand together, and where. */
type Group = Span & Readonly<{ digits: string }>;

/** Neighbouring groups (`parts`, from number `first` of all `groups` on) that may be one BSN. */
type Candidate = Readonly<{ text: string; groups: readonly Group[]; first: number; parts: readonly Group[] }>;

const NAMED = /(?:bsn|burgerservice|sofi)\p{L}{0,8}[^\p{L}\p{N}]{0,4}(?:is|van|=)?[^\p{N}]{0,12}$/iu;
/** Words before the number of an organisation, a bill or a book, which may pass the same test. */
const OF_NOBODY =
  /(?:kvk|k\.v\.k\.|rsin|agb|isbn|btw|factuur|order|vestigings?)[\p{L}.-]{0,12}[^\p{L}\p{N}]{0,4}(?:is[ ])?$/iu;

const SEPARATORS = /^[ .,:;/|_*~\n-]{1,3}$/;
const SEPARATORS_UNNAMED = /^(?:[ ]?[./|_*~-][ ]?|[ ]{1,2})$/;
/** The most groups of digits in which somebody writes a BSN: each digit by itself. */
const AT_MOST_GROUPS = 9;

/** Nine digits, or eight where the leading zero was dropped, in one piece or in parts, that pass the elfproef. */
export function bsnsIn(text: string): readonly Span[] {
  const groups = [...text.matchAll(/\d{1,20}/gu)].map(({ index, 0: digits }) => ({
    digits,
    from: index,
    to: index + digits.length,
  }));
  const found: Span[] = [];
  for (const first of groups.keys()) {
    if (groups[first] && groups[first].from < (found.at(-1)?.to ?? 0)) continue;
    const span = startingAt(text, groups, first);
    if (span) found.push(span);
  }
  return found;
}

function startingAt(text: string, groups: readonly Group[], first: number): Span | undefined {
  const parts: Group[] = [];
  let digits = '';
  let found: Span | undefined;
  for (const part of groups.slice(first, first + AT_MOST_GROUPS)) {
    parts.push(part);
    digits += part.digits;
    if (digits.length > 9 || (parts.length > 1 && !isNear(parts))) break;
    if (isBsn(digits) && isWritten({ text, groups, first, parts })) found = spanOf(parts);
  }
  return found;
}

/** Whether the last of these parts stands close enough to the one before it. */
function isNear(parts: readonly Group[]): boolean {
  const [one, other] = parts.slice(-2);
  return one !== undefined && other !== undefined && other.from - one.to <= 3;
}

function spanOf(parts: readonly Group[]): Span {
  return { from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 0 };
}

/** Whether these parts are one number that stands apart: in one piece, or with the same separator between all parts. */
function isWritten({ text, groups, first, parts }: Candidate): boolean {
  const span = spanOf(parts);
  if (!standsApart(text, span)) return false;
  const lead = before(text, span.from, 40);
  const between = parts.slice(1).map(({ from }, n) => text.slice(parts[n]?.to, from));
  if (NAMED.test(lead)) return between.every((one) => SEPARATORS.test(one));
  if (OF_NOBODY.test(lead) || isAmount(text.slice(span.to))) return false;
  const [separator] = between;
  if (separator === undefined) return true;
  if (/(?:€|eur|euro)[ ]{0,2}$/iu.test(lead)) return false;
  const sizes = parts.map(({ digits: { length } }) => length).join();
  if (sizes === '3,3,3') return between.every((one) => SEPARATORS.test(one) && !one.includes('\n'));
  if (!SEPARATORS_UNNAMED.test(separator) || between.some((one) => one !== separator)) return false;
  const neighbours = [groups[first - 1], groups[first + parts.length]];
  // With the same separator before or behind it the number goes on.
  if (neighbours.some((one) => one && betweenOf(text, span, one) === separator)) return false;
  if (['1,1,1,1,1,1,1,1,1', '3,6', '6,3'].includes(sizes)) return true;
  return parts.every(({ digits }) => /^\d{2,4}$/.test(digits) && !isYear(digits));
}

/** The text between this span and another group, before or after it. */
function betweenOf(text: string, span: Span, other: Group): string {
  return other.to <= span.from ? text.slice(other.to, span.from) : text.slice(span.to, other.from);
}

/** Whether it is no part of a longer number or of a code. A word of three letters or more may touch it. */
function standsApart(text: string, { from, to }: Span): boolean {
  const [left = ''] = /[\p{L}\p{N}]{1,20}$/u.exec(text.slice(Math.max(0, from - 20), from)) ?? [];
  const [right = ''] = /^[\p{L}\p{N}]{1,20}/u.exec(text.slice(to, to + 20)) ?? [];
  const decimals = /\d,$/.test(text.slice(Math.max(0, from - 2), from));
  return !decimals && [left, right].every((word) => word === '' || /^\p{L}{3,20}$/u.test(word));
}

/** The elfproef: the digits times 9, 8, … 2 and −1 add up to a multiple of eleven. */
function isBsn(digits: string): boolean {
  if (digits.length < 8 || digits.length > 9) return false;
  const lacking = 9 - digits.length;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const weight = 9 - lacking - index;
    sum += Number(digits[index]) * (weight === 1 ? -1 : weight);
  }
  return sum % 11 === 0 && !/^0{8,9}$/.test(digits) && !WRITTEN_DATE.test(digits);
}

/** 20190101 and 01012019 count as dates, not as a BSN of eight digits. */
const WRITTEN_DATE =
  /^(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)$/;
