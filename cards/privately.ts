import type { Content } from '../content/index.ts';
import { isRead } from '../dialogs/privately.ts';
import type { View } from '../dialogs/view.ts';
import { draw } from './draw.ts';
import { text } from './parts/build.ts';
import type { Action } from './parts/card-action.ts';
import type { Card, Element } from './parts/element.ts';
import { isPayload, privately } from './payload.ts';

/**
 * Draws what one person in a group or channel is shown alone: a card to read. Its buttons only show more, and say that
 * they were pressed privately, so that their answer is private as well.
 */
export function drawPrivately(content: Content, view: View): Card {
  const { body, actions = [], ...rest } = draw(content, view);
  const read = { body: readable(body) as Element[], actions: readable(actions) as Action[] };
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

/** Where an element holds its parts; without any it is left out. */
const CONTENTS = ['items', 'columns', 'actions'] as const;

/** A part of a card as it can be shown; undefined where nothing is left of it. */
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

/** A button that only shows something; what was typed beside it does not go along. */
function readAction(node: Node): Node | undefined {
  const { data } = node;
  if (!isPayload(data) || !isRead(data.event)) return undefined;
  const said = privately(data);
  return { ...node, data: said, fallback: { ...(node.fallback as Node), data: said } };
}

/** A tile that gives an answer when it is pressed; it tells nothing by itself. */
function isChoice({ selectAction }: Node): boolean {
  const data = (selectAction as Node | undefined)?.data;
  return isPayload(data) && data.event.kind === 'answer';
}

/** Whether an element is a container with a field that can't be filled in: all else in it explains that field. */
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

/** An empty column only keeps other columns apart. */
function isSomething(part: unknown): boolean {
  return !(part !== null && typeof part === 'object' && 'items' in part && lists(part.items).length === 0);
}

function collectIds(part: unknown, ids: Set<unknown>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('id' in part) ids.add(part.id);
  for (const one of Object.values(part)) collectIds(one, ids);
}

/** @returns the part without buttons that fold elements which are no longer there */
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
