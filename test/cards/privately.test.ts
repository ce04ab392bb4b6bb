import assert from 'node:assert/strict';
import { readPayload, saidPrivately } from '../../cards/payload.ts';
import { drawPrivately } from '../../cards/privately.ts';
import { isRead } from '../../dialogs/privately.ts';
import { content } from '../fixtures/bot.ts';
import { pressables } from '../fixtures/card.ts';
import { everyView } from '../fixtures/views.ts';

type Node = Record<string, unknown>;

function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

describe('A card that one person in a group sees alone', () => {
  const cards = everyView(content).map(([name, view]) => ({ name, card: drawPrivately(content, view) }));

  it('has no button that changes something, and each says that it was pressed privately', () => {
    let shown = 0;
    for (const { name, card } of cards) {
      for (const { title, data } of pressables(card)) {
        const event = readPayload(data);
        assert.ok(isRead(event), `${name}: ${title} is ${event.kind}`);
        assert.ok(!('draft' in event), `${name}: ${title} brings what was typed`);
        assert.ok(saidPrivately(data), `${name}: ${title}`);
        shown += 1;
      }
      for (const node of nodes(card).filter(({ type }) => type === 'Action.Submit')) {
        assert.ok(saidPrivately(node.data), name);
      }
    }
    assert.ok(shown > 50, `${shown} buttons`);
  });

  it('has no field to fill in, but the one to ask in', () => {
    for (const { name, card } of cards) {
      for (const field of nodes(card).filter(({ type }) => String(type).startsWith('Input.'))) {
        assert.ok(field.inlineAction, `${name}: ${field.id}`);
      }
    }
  });

  it('folds nothing in or out that is not there, and holds nothing empty', () => {
    for (const { name, card } of cards) {
      const all = nodes(card);
      const ids = all.map(({ id }) => id);
      const folded = all.filter(({ type }) => type === 'Action.ToggleVisibility');
      const lost = folded.flatMap((one) => one.targetElements as string[]).filter((id) => !ids.includes(id));
      assert.deepEqual(lost, [], name);
      const empty = all.filter((one) => [one.items, one.columns, one.actions].some(isEmpty));
      assert.deepEqual(empty, [], name);
    }
  });

  it('stays within 25 KB', () => {
    for (const { name, card } of cards) {
      const size = Buffer.byteLength(JSON.stringify(card));
      assert.ok(size <= 25_000, `${name}: ${size} bytes`);
    }
  });
});
