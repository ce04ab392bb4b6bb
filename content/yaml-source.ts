import { isUtf8 } from 'node:buffer';
import { constructFromEvents, type Event, parseEvents, YAMLException } from 'js-yaml';
import { entryName } from './entry-name.ts';
import { printed, shown } from './shown.ts';
import { type SyntaxFault, syntaxFault } from './yaml-syntax.ts';
import { nodesOf, yamlTree } from './yaml-tree.ts';

/** A file as it was read: its text, where its values stand in it, and what it says. */
export type YamlSource = Readonly<{ source: string; events: readonly Event[]; data: unknown }>;

/** Signs of a text that was saved or read in another encoding: "Ã©" for "é", or a sign that was lost. */
const GARBLED = /\uFFFD|[ÃÂ][\u0080-\u00BF\u0152-\u02DC\u2013-\u2122]|â€/;

const SAVE_AS = 'Sla het bestand op als UTF-8.';

/** @returns what a file says; or what stops reading it, as a fault that has a `line` */
export function readYaml(bytes: Buffer): YamlSource | SyntaxFault {
  const source = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const garbled = isUtf8(bytes) ? GARBLED.exec(source) : /\uFFFD/.exec(source);
  if (garbled) {
    const line = lineAt(source, garbled.index);
    const [text = ''] = source.slice(source.lastIndexOf('\n', garbled.index) + 1).split('\n');
    return { line, says: `${shown(text)} heeft letters die niet kloppen. ${SAVE_AS}` };
  }
  try {
    const events = parseEvents(source, {});
    const [data, ...more] = constructFromEvents(events, { source });
    if (more.length > 0) return secondStart(source);
    return { source, events, data };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return error.reason === 'duplicated mapping key' ? twice(error, source) : syntaxFault(error, source);
  }
}

/** @returns the line of a place in a text, counted from one */
export function lineAt(source: string, at: number): number {
  let line = 1;
  for (let end = source.indexOf('\n'); end !== -1 && end < at; end = source.indexOf('\n', end + 1)) line += 1;
  return line;
}

/** A key that is there twice, of which the second is told. */
function twice({ mark }: YAMLException, source: string): SyntaxFault {
  const at = mark?.position ?? 0;
  const events = parseEvents(source, {});
  const [data] = constructFromEvents(events, { source, json: true });
  const key = keyAt(source, at);
  const around = [...nodesOf(yamlTree(source, events))].filter(
    ([, node]) => node.at <= at && node.inside.has(key),
  );
  const name = entryName(data, around.at(-1)?.[0] ?? []);
  const says = `“${printed(key)}” staat hier twee keer. Haal er één weg.`;
  return { line: lineAt(source, at), says: name === '' ? says : `${name}: ${says}` };
}

/** @returns the key that begins at a place in a text, without its quotation marks */
function keyAt(source: string, at: number): string {
  const [, double, single, plain = ''] =
    /(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|(.+?))\s*(?::(?=\s|$)|$)/my.exec(source.slice(at)) ?? [];
  return double ?? single?.replaceAll("''", "'") ?? plain;
}

function secondStart(source: string): SyntaxFault {
  const last = [...source.matchAll(/^(?:---|\.\.\.)(?!\S)/gm)].at(-1);
  const line = lineAt(source, last?.index ?? 0);
  return { line, says: `na “${last?.[0] ?? '---'}” begint een tweede bestand. Haal die regel weg.` };
}
