import { globSync } from 'node:fs';
import { isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { contentText } from './content-text.ts';

/** A link of the content: an address, and where it stands. */
export type ContentLink = Readonly<{
  /** From the content's folder. */
  file: string;
  /** From 1. */
  line: number;
  /** The id and title of what it belongs to, as far as that has them. */
  id: string;
  title: string;
  address: string;
  /** The day since when it is marked as dead, where it is. */
  dead?: string;
  /** Whether it can be marked: it is an entry of `links`, and no address inside a text. */
  canBeMarked: boolean;
}>;

/** The files in which links stand. What people might type (examples, questions) has none that anybody follows. */
const FILES = ['*.yaml', 'infobox/*.yaml'];

/** An address inside a text, without the sign that ends the sentence. */
const IN_TEXT = /\b(?:https?:\/\/[\p{L}\p{N}-]+\.|mailto:[^\s@]+@)[^\s"“”‘’<>()]*[^\s"“”‘’<>().,;:!?]/gu;

/** @returns all links of the content, in the order of the files. @throws Error for the editor, of a file with lost letters */
export function linksOf(folder: string): ContentLink[] {
  const files = globSync(FILES, { cwd: folder }).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return files.flatMap((file) => linksIn(file, contentText(folder, file)));
}

/** @returns the links of a file's text */
export function linksIn(file: string, text: string): ContentLink[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const found: ContentLink[] = [];
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const line = lineCounter.linePos(node.range?.[0] ?? 0).line;
      const above = path.filter((one) => isMap(one)).toReversed();
      const about = { file, line, id: textUnder(above, 'id'), title: textUnder(above, 'title') };
      const pair = path.at(-1);
      const isUrl = pair && 'key' in pair && isScalar(pair.key) && pair.key.value === 'url';
      if (!isUrl) {
        const addresses = node.value.match(IN_TEXT) ?? [];
        found.push(...addresses.map((address) => ({ ...about, address, canBeMarked: false })));
        return;
      }
      const dead = textUnder(above.slice(0, 1), 'dead');
      const canBeMarked = path.some((one) => 'key' in one && isScalar(one.key) && one.key.value === 'links');
      found.push({ ...about, address: node.value.trim(), canBeMarked, ...(dead ? { dead } : {}) });
    },
  });
  return found;
}

/** The text under a key of the nearest map that has it. */
function textUnder(maps: readonly Node[], key: string): string {
  for (const map of maps) {
    const value = isMap(map) ? map.get(key) : undefined;
    if (typeof value === 'string') return value;
  }
  return '';
}
