import * as z from 'zod';

/**
 * An address for reports about security in the form that RFC 9116 (section 2.5.3) asks for: a URI.
 * @param text an e-mail address, with or without `mailto:`; an https address; or a telephone number as `tel:+31…`
 * @returns null when it is none of these
 */
export function contactUri(text: string): string | null {
  const address = text.replace(/^mailto:/, '');
  if (z.email().safeParse(address).success) return `mailto:${encodeURI(address)}`;
  if (/^tel:\+[\d-]{5,20}$/.test(text)) return text;
  return /^https:\/\//.test(text) && URL.canParse(text) ? new URL(text).href : null;
}
