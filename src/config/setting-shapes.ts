import { isIP } from 'node:net';
import * as z from 'zod';
import { asDay } from '../../dialogs/time.ts';

/** Shapes of settings. Each message goes behind the name and the value of a setting, and says what to do. */

export const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The name of a host, as in `smba.trafficmanager.net`. */
export const HOST = /^(?!-)[a-z\d-]{1,63}(\.[a-z\d-]{1,63})*$/i;

export const QUOTED = /^(["']).*\1$/s;
export const QUOTATION = 'stands between quotation marks, which count as part of it. Take them off';

/** A text. Docker's `--env-file` passes quotation marks on, so they are taken for a mistake. */
export function unquoted() {
  return z.string().refine((text) => !QUOTED.test(text), QUOTATION);
}

/** @param what what to set it to */
export function guid(what: string) {
  return z
    .string()
    .regex(GUID, `is not an id such as 11111111-2222-4333-8444-555555555555. Set it to ${what}`);
}

/** A whole number, written in digits. */
export function whole(from: number, to: number, byDefault: number) {
  return z
    .string()
    .transform((text, { addIssue }) => {
      const number = Number(text);
      if (/^\d{1,9}$/.test(text) && number >= from && number <= to) return number;
      addIssue(
        `is not a whole number from ${from} to ${to}. Set it to one, or leave it out for ${byDefault}`,
      );
      return z.NEVER;
    })
    .default(byDefault);
}

/** A number of days, 30 at least: a mistake should not be deleted before somebody can find it. */
export function days(byDefault: number) {
  return whole(30, 36_500, byDefault);
}

/** An address or a name of this machine, to listen at. */
export function ownHost() {
  return z
    .string()
    .refine(
      (text) => isIP(text) !== 0 || HOST.test(text),
      'is no address of this machine. Set it to 0.0.0.0, or to one address without a port, or leave it out',
    );
}

/** The address of a site: https, a host, and nothing behind it. */
export function origin() {
  return z.string().superRefine((text, { addIssue }) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol !== 'https:')
      addIssue(
        'does not begin with https://. Set it to the address at which browsers reach the bot, such as https://zelfscan.example.nl',
      );
    else if (url.username || url.search || url.hash || url.pathname !== '/')
      addIssue(
        `has more than a host. The bot has a host of its own: set it to ${url.origin}, and let the web server pass on all paths`,
      );
  });
}

/** The last day on which something works, as `2027-05-31`. */
export function lastDay() {
  return z
    .string()
    .refine(
      (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isInCalendar(text),
      'is no day such as 2027-05-31. Set it to the day that Entra ID shows behind the secret, or leave it out',
    )
    .transform(asDay);
}

/** The address of a collector: http or https, with or without a path. */
export function collector() {
  return z
    .string()
    .refine(
      (text) => /^https?:\/\//.test(text) && URL.canParse(text),
      'is no address such as http://collector:4318. Set it to where your collector takes OTLP over HTTP, without /v1, or leave it out',
    )
    .refine(
      (text) => !/\/v1(\/(traces|metrics|logs))?\/*$/.test(text),
      'ends with /v1 or a path below it, which the bot writes behind it by itself. Take that off',
    )
    .transform((text) => text.replace(/\/+$/, ''));
}

/** The most characters that the privacy page tells of each thing that an organisation says about itself. */
const TOLD = 300;

/** The address of a page that people can open: https. */
export function page() {
  return unquoted()
    .refine(
      (text) => /^https:\/\//.test(text) && URL.canParse(text) && !new URL(text).password,
      'is no address of a page that begins with https://. Set it to one that everybody can open, or leave it out',
    )
    .nullable()
    .default(null);
}

/** A line that people read; null where it is not set. */
export function toldLine() {
  return unquoted()
    .regex(/^\P{C}*$/u, 'has signs that can not be shown. Write it as one line of plain text')
    .max(TOLD, `is longer than ${TOLD} characters. Say it in fewer`)
    .nullable()
    .default(null);
}

/** Whether a date exists: 31 February does not. */
function isInCalendar(day: string): boolean {
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
