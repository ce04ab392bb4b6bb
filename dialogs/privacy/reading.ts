import type { Span } from './span.ts';

/** A text as the patterns read it: signs that look the same are written the same. */
export type Reading = Readonly<{
  text: string;
  /** Finds where a part of `text` stands in the text as it was typed. */
  typed: (span: Span) => Span;
}>;

/** The most characters that one Unicode sign becomes. Some signs stand for a whole sentence. */
const LONGEST_SIGN = 4;

/**
 * Reads a text: invisible signs are left out, escapes of web addresses are undone, and all dashes become one.
 * Each sign becomes four characters at most, so the time grows linearly with the length of the text.
 */
export function read(typed: string): Reading {
  if (ORDINARY.test(typed)) return { text: typed, typed: (span) => span };
  const even = typed.replace(LINK, (link) => link.replaceAll('+', ' '));
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const { index, 0: sign, 1: ordinary } of even.matchAll(SIGN)) {
    const plain = ordinary ?? plainOf(sign);
    text += plain;
    for (let n = 0; n < plain.length; n += 1) {
      from.push(ordinary === undefined ? index : index + n);
      to.push(ordinary === undefined ? index + sign.length : index + n + 1);
    }
  }
  return { text, typed: (span) => ({ from: from[span.from] ?? 0, to: to[span.to - 1] ?? 0 }) };
}

/** A text in which no sign is read as another. */
const ORDINARY = /^[\n\x20-\x24\x26-\x2a\x2c-\x7e]{0,20000}$/;

/** A web address. In it, "+" may stand for a space. */
const LINK = /(?:https?:\/\/|www\.)\S{1,2000}/giu;

/** Ordinary signs, one escape (also of an escape: "%2540"), several that are one letter, or a sign with its accents. */
const SIGN =
  /([\n\x20-\x24\x26-\x7e]{1,200})(?!\p{M})|%(?:25){0,3}[0-7][0-9a-f]|(?:%(?:25){0,3}[89a-f][0-9a-f]){2,4}|[\s\S]\p{M}{0,4}/giu;

function plainOf(sign: string): string {
  const written = sign.startsWith('%') && sign.length > 1 ? unescaped(sign) : sign;
  return written
    .normalize('NFKC')
    .slice(0, LONGEST_SIGN)
    .replace(/\r/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|(?!\n)\p{Cc}/gu, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/[·•∙⋅․‧]/g, '.')
    .replace(/[⁄∕]/g, '/')
    .replace(/[‘’‛]/g, "'");
}

function unescaped(sign: string): string {
  try {
    return decodeURIComponent(sign.replace(/%(?:25){1,3}(?=[0-9a-f]{2})/gi, '%'));
  } catch {
    return sign;
  }
}
