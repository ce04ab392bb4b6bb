import { isDeepStrictEqual } from 'node:util';
import { isScalar, type Pair, parseDocument, type Scalar, visit, type YAMLMap } from 'yaml';
import { readYaml } from '../../../content/yaml-source.ts';

/** An entry of `links`, with a day to mark it as dead since then, or undefined to take the mark away. */
export type Mark = Readonly<{ address: string; dead: string | undefined }>;

type Edit = Readonly<{ from: number; to: number; text: string }>;
type Read = Readonly<{ pair: Pair; key: Scalar; value: Scalar }>;

/**
 * Marks links in the text of a content file, and reads it again as the bot does, since there are more ways to write YAML than are thought
 * of here.
 * @returns null where it would say anything else than before beside the marks
 */
export function checkedMarks(text: string, marks: readonly Mark[]): string | null {
  const made = withMarks(text, marks);
  const [before, after] = [readYaml(Buffer.from(text)), readYaml(Buffer.from(made))];
  if ('says' in before || 'says' in after) return null;
  markIn(before.data, marks);
  return isDeepStrictEqual(after.data, before.data) ? made : null;
}

/** Marks what a file says, in place. What several places share is there once. */
function markIn(value: unknown, marks: readonly Mark[], seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const entry = value as Record<string, unknown>;
  const { url } = entry;
  const mark = marks.find(({ address }) => typeof url === 'string' && url.trim() === address);
  if (mark?.dead === undefined) {
    if (mark) delete entry.dead;
  } else entry.dead ??= mark.dead;
  for (const inner of Object.values(value)) markIn(inner, marks, seen);
}

/**
 * Marks links in the text of a content file. What stands elsewhere stays as it is, to the byte; a comment on the line of a
 * mark goes with that mark. A link that is marked keeps its day.
 * @param marks every entry with such an address is marked
 */
function withMarks(text: string, marks: readonly Mark[]): string {
  const edits: Edit[] = [];
  visit(parseDocument(text), {
    Map(_, map) {
      const url = read(map, 'url');
      const mark = marks.find(({ address }) => String(url?.value.value).trim() === address);
      if (!url || !mark) return;
      const dead = read(map, 'dead');
      if (mark.dead !== undefined && !dead) edits.push(insertion(text, map, { url, day: mark.dead }));
      if (mark.dead === undefined && dead) edits.push(removal(text, map, dead));
    },
  });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((made, { from, to, text: put }) => made.slice(0, from) + put + made.slice(to), text);
}

function read(map: YAMLMap, name: string): Read | undefined {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  return pair && isScalar(pair.key) && isScalar(pair.value)
    ? { pair, key: pair.key, value: pair.value }
    : undefined;
}

/** After the address: on a line of its own, or between the braces where the link is on one line. */
function insertion(
  text: string,
  { flow }: YAMLMap,
  { url, day }: Readonly<{ url: Read; day: string }>,
): Edit {
  const end = endOf(url.value);
  if (flow) return { from: end, to: end, text: `, dead: ${day}` };
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const start = startOf(url.key);
  const indent = ' '.repeat(start - lineStart(text, start));
  const after = text[end - 1] === '\n' ? end : nextLine(text, end);
  const line = `${indent}dead: ${day}`;
  return { from: after, to: after, text: text[after - 1] === '\n' ? `${line}${eol}` : `${eol}${line}` };
}

function removal(text: string, { flow, items }: YAMLMap, { pair, key, value }: Read): Edit {
  const next = items[items.indexOf(pair as (typeof items)[number]) + 1];
  const start = startOf(key);
  const isFirst = items[0] === pair;
  // What is first stands behind "- " or a brace, which its neighbour then takes.
  if (isFirst && next && isScalar(next.key)) return { from: start, to: startOf(next.key), text: '' };
  if (flow) {
    const from = text.lastIndexOf(',', start);
    return { from, to: endOf(value), text: '' };
  }
  const from = lineStart(text, start);
  const to = nextLine(text, endOf(value));
  // The last line of a file may have no end.
  return text[to - 1] === '\n' ? { from, to, text: '' } : { from: eolBefore(text, from), to, text: '' };
}

function startOf({ range }: Scalar): number {
  return range?.[0] ?? 0;
}

function endOf({ range }: Scalar): number {
  return range?.[1] ?? 0;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The begin of the next line; the end of the text on the last one. */
function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function eolBefore(text: string, at: number): number {
  return text.slice(0, at).replace(/\r?\n$/, '').length;
}
