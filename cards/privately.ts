import type { Content } from '../content/index.ts';
import { isRead } from '../dialogs/privately.ts';
import type { View } from '../dialogs/view.ts';
import { draw } from './draw.ts';
import { text } from './parts/build.ts';
import type { CardAction } from './parts/card-action.ts';
import type { Card, Element } from './parts/element.ts';
import { isPayload, privately } from './payload.ts';

/**
 * Draws a card that only one person in a group or channel sees. It is a card to read: its buttons only show more. They
 * say that they were pressed privately, so that the reply to them is private as well.
 */
export function drawPrivately(content: Content, view: View): Card {
  const { body, actions = [], ...rest } = draw(content, view);
  const read = { body: readable(body) as Element[], actions: readable(actions) as CardAction[] };
  const ids = new Set<unknown>();
  collectIds(read.body, ids);
  const shown = withoutLostTargets(read, ids);
  const only = text(content.texts.privately, { size: 'Small', isSubtle: true, spacing: 'Medium' });
  return {
    ...rest,
    body: [...shown.body, only],
    ...(shown.actions.length > 0 ? { actions: shown.actions } : {}),
  };
}

type Node = Readonly<Record<string, unknown>>;

/** The properties in which an element holds its parts. An element that loses all of its parts is left out. */
const CONTENTS = ['items', 'columns', 'actions'] as const;

/** The part of a card that may be shown; undefined where nothing of it may. */
function readable(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(readable).filter((one) => one !== undefined);
  if (typeof part !== 'object' || part === null) return part;
  const node = part as Node;
  if (node.type === 'Action.Execute') return readAction(node);
  if (isChoice(node) || losesField(node)) return undefined;
  const entries = Object.entries(node)
    .map(([name, value]) => [name, readable(value)] as const)
    .filter(([, value]) => value !== undefined);
  const left: Node = Object.fromEntries(entries);
  if (isField(node) && left.inlineAction === undefined) return undefined;
  return isEmptied(node, left) ? undefined : left;
}

/** Keeps a button that only shows something, without the text that was typed beside it. */
function readAction(node: Node): Node | undefined {
  const { data } = node;
  if (!isPayload(data) || !isRead(data.event)) return undefined;
  return { ...node, data: privately(data) };
}

/** Whether an element is a tile that gives an answer or a vote when it is pressed. Such a tile has nothing to read. */
function isChoice({ selectAction }: Node): boolean {
  const data = (selectAction as Node | undefined)?.data;
  return isPayload(data) && (data.event.kind === 'answer' || data.event.kind === 'vote');
}

/** Whether an element is a container around a field that is left out. Its other parts explain that field. */
function losesField({ type, items }: Node): boolean {
  return (
    type === 'Container' && Array.isArray(items) && items.some((one) => isField(one) && !one.inlineAction)
  );
}

function isField({ type }: Node): boolean {
  return String(type).startsWith('Input.');
}

function isEmptied(before: Node, after: Node): boolean {
  return CONTENTS.some(
    (name) => lists(before[name]).some(isSomething) && !lists(after[name]).some(isSomething),
  );
}

/** Whether a part is more than an empty column, which only keeps other columns apart. */
function isSomething(part: unknown): boolean {
  return !(part !== null && typeof part === 'object' && 'items' in part && lists(part.items).length === 0);
}

function collectIds(part: unknown, ids: Set<unknown>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('id' in part) ids.add(part.id);
  for (const one of Object.values(part)) collectIds(one, ids);
}

/** @returns the part without buttons that fold elements which were left out */
function withoutLostTargets<T>(part: T, ids: ReadonlySet<unknown>): T {
  if (Array.isArray(part)) {
    const kept = part.filter((one) => !isLost(one, ids));
    return kept.map((one) => withoutLostTargets(one, ids)) as T;
  }
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([name, value]) => [name, withoutLostTargets(value, ids)]);
  return Object.fromEntries(entries) as T;
}

function isLost({ type, targetElements, actions }: Node, ids: ReadonlySet<unknown>): boolean {
  if (type === 'Action.ToggleVisibility') return !lists(targetElements).every((id) => ids.has(id));
  return type === 'ActionSet' && lists(actions).every((one) => isLost(one as Node, ids));
}

function lists(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
