import { cut } from './cut.ts';

/** How many characters of a value are enough to find it. */
const MOST = 60;

/** Control characters, and signs that turn the direction of a text. */
const NOT_SHOWN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** @returns a value as an editor knows it again: on one line, printable, and cut where it is long */
export function shown(value: unknown): string {
  return `"${printed(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))}"`;
}

/** @returns the same without quotation marks */
export function printed(text: string): string {
  const line = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(NOT_SHOWN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return line.length > MOST ? `${cut(line, MOST - 1)}…` : line;
}
