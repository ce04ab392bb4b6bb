import * as z from 'zod';
import { shown } from './shown.ts';

/** The addresses to which the content may lead. What is taken here can be opened, and its place can be named. */

/** The most characters of an address: a card holds several. */
const LONGEST = 1000;

/** The name of a host on the web, as a browser reads it. */
const HOST = /^(?:[a-z\d_-]+\.)+[a-z\d-]+$/;

/** The form of an e-mail address, as a link has it. */
export const MAIL = /^mailto:[^\s@?]+@[^\s@?.]+(?:\.[^\s@?.]+)+(?:\?\S*)?$/i;

/** A page, or an e-mail address. */
export const placeAddress = checked(
  /^(https?:\/\/|mailto:)\S+$/,
  'een adres dat begint met https:// of mailto:, zonder spaties',
);

export const pageAddress = checked(/^https?:\/\/\S+$/, 'een adres dat begint met https://, zonder spaties');

export const mailAddress = checked(/^mailto:\S+$/, 'een adres dat begint met mailto:, zonder spaties');

function checked(form: RegExp, says: string) {
  return z
    .string()
    .max(LONGEST)
    .regex(form, says)
    .superRefine((address, { addIssue }) => {
      const message = form.test(address) ? faultIn(address) : null;
      if (message !== null) addIssue({ code: 'custom', message });
    });
}

/** What keeps people from opening an address; null where nothing does. */
function faultIn(address: string): string | null {
  if (address.startsWith('mailto:'))
    return MAIL.test(address) && URL.canParse(address)
      ? null
      : `${shown(address)} is geen e-mailadres. Schrijf het zoals mailto:naam@voorbeeld.nl.`;
  const url = URL.parse(address);
  if (!url || !HOST.test(url.hostname))
    return `${shown(address)} kan geen browser openen. Kopieer het adres uit je browser.`;
  return url.username || url.password
    ? `${shown(address)} heeft een naam of wachtwoord vóór de @. Haal dat weg.`
    : null;
}
