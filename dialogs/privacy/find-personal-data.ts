import { addressesIn } from './address.ts';
import { birthdatesIn } from './birthdate.ts';
import { bsnsIn } from './bsn.ts';
import { codesIn } from './code.ts';
import { datesIn } from './date.ts';
import { emailsIn } from './email.ts';
import { ibansIn } from './iban.ts';
import { phonesIn } from './phone.ts';
import { platesIn } from './plate.ts';
import { read } from './reading.ts';
import { PERSONAL_DATA, type PersonalData, type Span, without } from './span.ts';

export { PERSONAL_DATA, type PersonalData };

/** What seems to be personal data, and where it stands in the text as it was typed. */
export type Recognised = Span & Readonly<{ kind: PersonalData }>;

/** How many characters of a text are judged. The longest text that is kept has a fifth of them. */
export const JUDGED = 5_000;

/** Which kinds of personal data a text seems to hold, each once, in the order of `PERSONAL_DATA`. */
export function findPersonalData(text: string): readonly PersonalData[] {
  const found = new Set(recognise(text).map(({ kind }) => kind));
  return PERSONAL_DATA.filter((kind) => found.has(kind));
}

/**
 * Every place in a text that seems to hold personal data, in order; none overlaps another.
 * Prefers precision: a scan is full of numbers, dates and years that are about nobody. Every pattern is
 * bounded, so that the time grows with the length of the text and no faster.
 */
export function recognise(typed: string): readonly Recognised[] {
  const reading = read(typed.slice(0, JUDGED));
  const found: Recognised[] = [];
  let text = without(reading.text, codesIn(reading.text));
  const take = (kind: PersonalData, spans: readonly Span[]) => {
    found.push(...spans.map((span) => ({ kind, ...reading.typed(span) })));
    text = without(text, spans);
  };
  // The longer kinds go first: an account number may contain what looks like a telephone number.
  take('iban', ibansIn(text));
  take('email', emailsIn(text));
  const dates = datesIn(text);
  take('birthdate', birthdatesIn(text, dates));
  text = without(text, dates);
  take('plate', platesIn(text));
  take('phone', phonesIn(text));
  take('bsn', bsnsIn(text));
  take('address', addressesIn(text));
  return apart(found);
}

/** Merges two findings that lie in the same escape of a web address. */
function apart(found: readonly Recognised[]): readonly Recognised[] {
  const result: Recognised[] = [];
  for (const one of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = result.at(-1);
    if (last && one.from < last.to) result[result.length - 1] = { ...last, to: Math.max(last.to, one.to) };
    else result.push(one);
  }
  return result;
}
