import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { YamlPath } from './mistake.ts';

/** Where a value stands in the text of a file. Offsets count UTF-16 units. */
export type YamlNode = Readonly<{
  /** Where an editor looks for it: its key, or its own beginning in a list. */
  at: number;
  /** Where the key ends, for a value that has one. */
  keyEnd?: number;
  /** Where its own text begins; -1 for nothing. */
  start: number;
  /** Where a text ends that stands there without quotation marks. */
  plainEnd?: number;
  inside: ReadonlyMap<string | number, YamlNode>;
}>;

const NOTHING: YamlNode['inside'] = new Map();

/** @returns where each value of a file stands */
export function yamlTree(source: string, events: readonly Event[]): YamlNode {
  let next = 1;
  let last = 0;

  function value(key?: Readonly<{ at: number; keyEnd: number }>): YamlNode {
    const event = events[next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR: {
        const { valueStart: start, valueEnd, style } = event;
        last = Math.max(last, valueEnd);
        const plain = style === SCALAR_STYLE.PLAIN && start !== -1 ? { plainEnd: valueEnd } : {};
        return { at: start, ...key, start, ...plain, inside: NOTHING };
      }
      case EVENT_ID.ALIAS:
        return { at: event.anchorStart, ...key, start: event.anchorStart, inside: NOTHING };
      case EVENT_ID.SEQUENCE:
        return { at: event.start, ...key, start: event.start, inside: values(item) };
      case EVENT_ID.MAPPING:
        return { at: event.start, ...key, start: event.start, inside: values(entry) };
      default:
        return { at: 0, start: -1, inside: NOTHING };
    }
  }

  function values(read: (inside: Map<string | number, YamlNode>) => void): YamlNode['inside'] {
    const inside = new Map<string | number, YamlNode>();
    while (next < events.length && events[next]?.type !== EVENT_ID.POP) read(inside);
    next += 1;
    return inside;
  }

  function entry(inside: Map<string | number, YamlNode>): void {
    const event = events[next];
    if (event?.type !== EVENT_ID.SCALAR) {
      value();
      value();
      return;
    }
    next += 1;
    last = Math.max(last, event.valueEnd);
    const at = event.valueStart === -1 ? last : event.valueStart;
    const node = value({ at, keyEnd: Math.max(event.valueEnd, at) });
    const name = getScalarValue(source, event);
    if (!inside.has(name)) inside.set(name, node);
  }

  /** Nothing has no place of its own: it stands at the next dash. */
  function item(inside: Map<string | number, YamlNode>): void {
    const from = last;
    const node = value();
    const at = node.start === -1 ? Math.max(from, source.indexOf('-', from)) : node.at;
    inside.set(inside.size, { ...node, at });
  }

  return value();
}

/** @returns the value at a path, or the nearest one around it */
export function nodeAt(tree: YamlNode, path: YamlPath): YamlNode {
  let node = tree;
  for (const key of path) {
    const inner = node.inside.get(key);
    if (!inner) break;
    node = inner;
  }
  return node;
}

type Written = Readonly<{ source: string; tree: () => YamlNode }>;

/**
 * @returns the text in the file of a value that stands there without quotation marks; of no value, what the reader left out
 *   on its line
 */
export function textAt({ source, tree }: Written, path: YamlPath): string {
  const node = path.reduce<YamlNode | undefined>((outer, key) => outer?.inside.get(key), tree());
  if (!node || path.length === 0) return '';
  if (node.plainEnd !== undefined) return source.slice(node.start, node.plainEnd);
  if (node.start !== -1) return '';
  const [rest = ''] = source.slice(node.keyEnd ?? node.at).split('\n', 1);
  return rest.replace(/^["']?\s*[:-]/, '').trim();
}

/** @returns all values of a file with their paths, those outside before those inside */
export function* nodesOf(tree: YamlNode, path: YamlPath = []): Generator<readonly [YamlPath, YamlNode]> {
  yield [path, tree];
  for (const [key, node] of tree.inside) yield* nodesOf(node, [...path, key]);
}
