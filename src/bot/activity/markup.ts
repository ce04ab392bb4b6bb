/** A piece of a text with markup: words, or a tag with everything between its brackets. */
export type MarkupPart =
  | Readonly<{ kind: 'words'; text: string }>
  | Readonly<{ kind: 'tag'; name: string; closes: boolean; inside: string }>;

/** The tags that messages of Teams have. Anything else between brackets was typed by somebody. */
const INLINE = 'a abbr at b code del em emoji font i img ins label mark s small span strike strong sub sup u';
const BLOCK =
  'attachment blockquote body br codeblock dd div dl dt h1 h2 h3 h4 h5 h6 head hr html li ol p pre section table tbody td tfoot th thead tr ul';
const BREAKS = new Set(BLOCK.split(' '));
const KNOWN = new Set([...INLINE.split(' '), ...BREAKS]);

/** How many characters of a tag are read to find its name. No tag needs more. */
const NAME_LENGTH = 16;

/** Whether a tag separates the words before and after it. */
export function breaks(name: string): boolean {
  return BREAKS.has(name);
}

/**
 * Reads a text with markup once, from beginning to end. One expression for all of it would start anew at every bracket.
 */
export function* partsOf(text: string): Generator<MarkupPart> {
  // No tag ends after this position.
  const last = text.lastIndexOf('>');
  let from = 0;
  for (let open = text.indexOf('<'); open >= 0 && open < last; open = text.indexOf('<', open + 1)) {
    const [, slash = '', name = ''] =
      /^<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/i.exec(text.slice(open, open + NAME_LENGTH)) ?? [];
    if (!KNOWN.has(name.toLowerCase())) continue;
    const end = text.indexOf('>', open);
    if (from < open) yield { kind: 'words', text: text.slice(from, open) };
    yield { kind: 'tag', name: name.toLowerCase(), closes: slash !== '', inside: text.slice(open + 1, end) };
    from = end + 1;
    open = end;
  }
  if (from < text.length) yield { kind: 'words', text: text.slice(from) };
}

/** How many characters of an attribute are read. */
const ATTRIBUTE_LENGTH = 200;

/** Whether a tag's `itemtype` ends in this word. With that attribute Teams says what a piece of a message is. */
export function isOfType({ inside }: Readonly<{ inside: string }>, word: string): boolean {
  const from = inside.toLowerCase().indexOf('itemtype');
  const [, type = ''] =
    /^itemtype\s*=\s*["']?([^"'\s>]*)/i.exec(from < 0 ? '' : inside.slice(from, from + ATTRIBUTE_LENGTH)) ??
    [];
  return type.endsWith(word);
}

/** @returns the text with characters in place of their names: "&" for `&amp;` */
export function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (...[whole, ten, sixteen, name]) => {
      if (name) return NAMED.get(name.toLowerCase()) ?? whole;
      const code = ten ? Number(ten) : Number.parseInt(sixteen, 16);
      return isCharacter(code) ? String.fromCodePoint(code) : whole;
    },
  );
}

const NAMED = new Map([
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function isCharacter(code: number): boolean {
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
}
