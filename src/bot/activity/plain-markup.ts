import { breaks, isOfType, type MarkupPart, partsOf, unescaped } from './markup.ts';
import { type Begun, createOpenTags } from './open-tags.ts';

/** The plain text of a text with markup. */
export type Plain = Readonly<{
  text: string;
  /** Whether a message is quoted in it; the text is without it. */
  quotes: boolean;
  /** Whether every quote in it has an end. */
  whole: boolean;
}>;

/**
 * Reads a text with markup as plain text.
 * @param nameOf gives the text in place of a mention with this name
 */
export function readMarkup(html: string, nameOf: (name: string) => string): Plain {
  const words: string[] = [];
  const open = createOpenTags();
  let quotes = false;

  function begin(tag: Tag): void {
    if (!NESTED.has(tag.name)) return;
    const is = kindOf(tag);
    quotes ||= is === 'quote';
    open.begin({ tag: tag.name, from: words.length, is });
  }

  function end({ from, is }: Begun): void {
    if (is === 'other') return;
    const text = words.splice(from).join('');
    if (is === 'mention') words.push(nameOf(text));
  }

  function read(tag: Tag): void {
    if (tag.closes) open.close(tag.name).forEach(end);
    else begin(tag);
    if (breaks(tag.name)) words.push('\n');
  }

  for (const part of partsOf(html)) {
    if (part.kind === 'tag') read(part);
    else words.push(unescaped(part.text));
  }
  return { text: words.join(''), quotes, whole: !open.has('quote') };
}

type Tag = Extract<MarkupPart, { kind: 'tag' }>;

/** The tags whose end must be found. */
const NESTED = new Set(['at', 'span', 'blockquote']);

function kindOf(tag: Tag): Begun['is'] {
  if (tag.name === 'at') return 'mention';
  if (tag.name === 'span') return isOfType(tag, 'Mention') ? 'mention' : 'other';
  return isOfType(tag, 'Reply') ? 'quote' : 'other';
}
