import type { YAMLException } from 'js-yaml';
import { shown } from './shown.ts';

/** What stops the reading of a file: the line, counted from one, and what to do about it in Dutch. */
export type SyntaxFault = Readonly<{ line: number; says: string }>;

const QUOTE_IT = 'Zet de tekst tussen aanhalingstekens.';
const STRAIGHT = 'Gebruik rechte aanhalingstekens om de tekst: "…".';

const COMPLEX = /complex keys/;

/** What the reader says, and what that means to an editor. Other reasons follow from the text of the line. */
const REASONS: readonly (readonly [reason: RegExp, says: string])[] = [
  [/^tab characters/, 'de regel begint met een tab. Gebruik alleen spaties om in te springen.'],
  [/escape/, "een \\ kan niet tussen dubbele aanhalingstekens. Gebruik enkele: '…'."],
  [/non-printable|null byte/, 'hier staat een teken dat je niet ziet. Typ de regel opnieuw.'],
  [
    COMPLEX,
    'een naam vóór de dubbele punt kan geen lijst of blok zijn. Haal [, { of ? weg, of zet er aanhalingstekens om.',
  ],
  [/^expected ':'|^missed comma|^expected the node/, 'een [, een { of een komma klopt niet.'],
];

/** @returns the line to look at and what is wrong there. The reader often stops one or more lines below. */
export function syntaxFault(fault: YAMLException, source: string): SyntaxFault {
  const lines = source.split(/\r?\n/);
  const { line, says } = faultIn(fault, lines);
  const text = lines[line - 1] ?? '';
  return { line, says: text.trim() === '' ? says : `${shown(text)}: ${says}` };
}

function faultIn({ reason, mark }: YAMLException, lines: readonly string[]): SyntaxFault {
  const stopped = Math.min(mark?.line ?? 0, lines.length - 1);
  const conflict = lines.findIndex((line) => /^(?:<{7}|>{7}|={7})(?: |$)/.test(line));
  if (conflict !== -1)
    return {
      line: conflict + 1,
      says: 'hier staan twee versies door elkaar. Kies er één en haal deze regel weg.',
    };
  const end = lines.findIndex((line) => /^\.\.\.(?!\S)/.test(line));
  if (end !== -1 && end < stopped)
    return { line: end + 1, says: 'de bot leest niet verder na deze regel. Haal hem weg.' };
  const known = REASONS.find(([pattern]) => pattern.test(reason));
  if (known) return { line: (COMPLEX.test(reason) ? complexKey(lines) : stopped) + 1, says: known[1] };
  return (
    unclosed(reason, lines, stopped) ??
    withoutSpace(reason, lines, stopped) ??
    withoutColon(reason, lines, stopped) ??
    unlikeText(lines, stopped) ??
    strayQuote(lines, stopped) ?? {
      line: stopped + 1,
      says: 'de regel springt niet in zoals de regels erboven. Zet hem daar recht onder.',
    }
  );
}

const STARTS_VALUE = /^\s*(?:- |[\w-]+:|"[^"]*":)/;

/** What stands after a key or a dash on a line. */
function textOn(line: string): string {
  return line.replace(/^\s*(?:- +)*(?:[\w-]+:(?:\s+|$)|"[^"]*":(?:\s+|$))?/, '');
}

/** A quotation mark or bracket that opens above the place where the reader stopped, and isn't closed. */
function unclosed(reason: string, lines: readonly string[], stopped: number): SyntaxFault | null {
  if (!/^deficient|^unexpected end/.test(reason)) return null;
  for (let at = stopped; at >= 0; at -= 1) {
    const value = textOn(lines[at] ?? '').trimEnd();
    const [sign = ''] = value;
    if (/^["']/.test(sign) && !value.slice(1).includes(sign))
      return { line: at + 1, says: `de tekst begint met ${sign}, maar eindigt er niet mee.` };
    if (sign === '[' && !lines.slice(at, stopped).join(' ').includes(']'))
      return { line: at + 1, says: 'de lijst begint met [, maar eindigt niet met ].' };
    // What stands above another value was read to its end.
    if (at < stopped && STARTS_VALUE.test(lines[at] ?? '') && reason.startsWith('deficient')) return null;
  }
  return null;
}

/** The line of the first key that is a list or a block, or stands behind "? ": the reader does not tell where it is. */
function complexKey(lines: readonly string[]): number {
  const found = lines.findIndex((line) => /^\s*(?:- +)*(?:\?(?: |$)|\[.*\]\s*:|\{.*\}\s*:)/.test(line));
  return Math.max(found, 0);
}

/** A text between quotation marks, or names with values between braces, with nothing behind it. */
const WHOLE = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\{[^{}]*: [^{}]*\})\s*(?:\s#.*)?$/;

/** A text without quotation marks that the reader takes for something else. */
function unlikeText(lines: readonly string[], stopped: number): SyntaxFault | null {
  const value = textOn(lines[stopped] ?? '');
  const line = stopped + 1;
  const isWhole = WHOLE.test(value.trimEnd());
  if (/^["']/.test(value) && !isWhole)
    return { line, says: `na het aanhalingsteken staat nog tekst. Gebruik in de tekst “ en ”.` };
  if (!isWhole && /^(?:[@%`&*!{?]|[|>](?![+-]?\d?$))/.test(value.trimEnd()))
    return { line, says: `een tekst kan niet beginnen met ${value[0]}. ${QUOTE_IT}` };
  if (!isWhole && /:(?: |$)/.test(value))
    return {
      line,
      says: `door “: ” leest de bot dit als twee delen. ${/^[“”„‘’]/.test(value) ? STRAIGHT : QUOTE_IT}`,
    };
  if (stopped > 0 && /\S #/.test(lines[stopped - 1] ?? ''))
    return { line: line - 1, says: `de bot leest niet verder na “ #”. ${QUOTE_IT}` };
  return null;
}

/** A key or dash with its value right behind it, where the reader stops or on the line above. */
function withoutSpace(reason: string, lines: readonly string[], stopped: number): SyntaxFault | null {
  if (!/^bad indentation|multiline key/.test(reason)) return null;
  if (/^\s*-[^\s-]/.test(lines[stopped] ?? ''))
    return { line: stopped + 1, says: 'zet een spatie na het streepje.' };
  const isGlued = /^\s*(?:- )?[\w-]+:[^\s/]/.test(lines[stopped - 1] ?? '');
  return isGlued ? { line: stopped, says: 'zet een spatie na de dubbele punt.' } : null;
}

/** A line that is neither an entry of a list nor a key with a value: the reader sees that at the end of the next line. */
function withoutColon(reason: string, lines: readonly string[], stopped: number): SyntaxFault | null {
  if (!/multiline key/.test(reason)) return null;
  let at = stopped;
  while (at > 0 && (lines[at] ?? '').trim() === '') at -= 1;
  if (at === stopped && at > 0 && (lines[at] ?? '').includes(':')) at -= 1;
  return { line: at + 1, says: 'er ontbreekt een dubbele punt of een streepje.' };
}

/** How many lines above the place where the reader stopped a quotation mark too many may stand. */
const LINES_ABOVE = 3;

function strayQuote(lines: readonly string[], stopped: number): SyntaxFault | null {
  const from = Math.max(0, stopped - LINES_ABOVE);
  const found = lines.slice(from, stopped + 1).findLastIndex((line) => line.split('"').length % 2 === 0);
  return found === -1 ? null : { line: from + found + 1, says: 'er staat een " te veel of te weinig.' };
}
