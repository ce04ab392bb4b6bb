import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import { content } from '../fixtures/bot.ts';
import { pressables } from '../fixtures/card.ts';
import { AdaptiveCard, SerializationContext } from '../fixtures/renderer.ts';
import { everyView } from '../fixtures/views.ts';

/** The budget of a card (bytes), below every limit that Teams documents. */
const BUDGET = 25_000;

type Node = Record<string, unknown>;

function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}

describe('Every card', () => {
  const cards = everyView(content).map(([name, view]) => ({ name, card: draw(content, view) }));

  it('is understood by the Adaptive Cards renderer without a complaint', () => {
    for (const { name, card } of cards) {
      const context = new SerializationContext();
      new AdaptiveCard().parse(structuredClone(card), context);
      const complaints = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
        // Newer elements of Teams, which bring what older clients draw instead.
        .filter((message) => !/"(ProgressBar|Chart\.[\w.]+)".*Fallback will be used/.test(message))
        // The renderer's own pattern for this property keeps its place between calls: every second is wrong.
        .filter((message) => message !== 'Invalid value "nl" for property "lang".');
      assert.deepEqual(complaints, [], name);
    }
  });

  it('stays within 25 KB', () => {
    for (const { name, card } of cards) {
      const size = Buffer.byteLength(JSON.stringify(card));
      assert.ok(size <= BUDGET, `${name}: ${size} bytes`);
    }
  });

  it('shows names and what people typed letter by letter, never as Markdown', () => {
    // The fixtures' teams, people, notes and actions are called so.
    const typed = /\*\*(?:Noord|vet|bespreken)\*\*|\[x\]\(https:\/\/x\.nl\)/;
    let shown = 0;
    for (const { name, card } of cards) {
      for (const node of nodes(card)) {
        if (!typed.test(String(node.text))) continue;
        assert.equal(node.type, 'TextRun', `${name}: ${node.text}`);
        shown += 1;
      }
    }
    assert.ok(shown > 50, `${shown} texts`);
  });

  it('shows {{DATE(…)}} as it was typed, in titles and lists too', () => {
    // The fixtures' teams, people, notes and actions are called so.
    const found: string[] = [];
    for (const { card } of cards) {
      JSON.stringify(card, (key, value: unknown) => {
        if (['data', 'url', 'value', 'id'].includes(key)) return undefined;
        if (typeof value === 'string' && value.includes('DATE(')) found.push(`${key}: ${value}`);
        return value;
      });
    }
    assert.deepEqual(
      found.filter((text) => text.includes('{{')),
      [],
    );
    for (const key of ['text', 'title'])
      assert.ok(
        found.some((text) => text.startsWith(`${key}: `)),
        key,
      );
  });

  it('has buttons whose payload is read back as an event', () => {
    for (const { name, card } of cards) {
      for (const { title, data } of pressables(card)) {
        assert.notEqual(readPayload(data).kind, 'malformed', `${name}: ${title}`);
      }
    }
  });

  it('lets every text wrap, labels every field, and falls back to a submit', () => {
    for (const { name, card } of cards) {
      const of = (type: string) => nodes(card).filter((node) => String(node.type).startsWith(type));
      assert.ok(
        of('TextBlock').every((node) => node.wrap === true),
        name,
      );
      assert.ok(
        of('Input.').every((node) => node.label),
        name,
      );
      assert.ok(
        of('Action.Execute').every((node) => (node.fallback as Node).type === 'Action.Submit'),
        name,
      );
      assert.ok(
        of('Chart.').every((node) => node.fallback),
        name,
      );
    }
  });

  it('offers at most six buttons, one of them primary, and at most three columns', () => {
    for (const { name, card } of cards) {
      const actions = card.actions ?? [];
      assert.ok(actions.length <= 6, name);
      assert.ok(
        actions.filter((action) => 'style' in action && action.style === 'positive').length <= 1,
        name,
      );
      for (const node of nodes(card)) {
        if (node.type === 'ColumnSet') assert.ok((node.columns as unknown[]).length <= 3, name);
      }
    }
  });

  it('offers a next step', () => {
    for (const { name, card } of cards) assert.ok(pressables(card).length > 0, name);
  });

  it('gives every state a symbol and a word', () => {
    const summary = JSON.stringify(cards.find(({ name }) => name === 'summary 0')?.card).toLowerCase();
    for (const { symbol, label } of content.choices)
      assert.ok(summary.includes(`${symbol} 7 ${label.toLowerCase()}`), label);
  });
});
