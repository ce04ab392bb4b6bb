import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import { content } from '../fixtures/bot.ts';
import { pressables } from '../fixtures/card.ts';
import { AdaptiveCard, SerializationContext } from '../fixtures/renderer.ts';
import { everyView } from '../fixtures/views.ts';

/** The budget of a card (bytes), below every limit that Teams documents. */
const BUDGET = 25_000;
/** The budget of a card about one criterion (bytes), which a team gets at every answer. */
const BUDGET_OF_ONE = 16_000;
/** What such a card may have beside its words, where it asks: with the words of today half of them are at most 7 KB. */
const BESIDE_WORDS = 5_700;
/** Where words stand that an editor writes. */
const IN_WORDS = ['text', 'title', 'label', 'placeholder', 'errorMessage'];
const OF_ONE = ['standard', 'ballot', 'reveal', 'vote-alone', 'why'];

type Node = Record<string, unknown>;

function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}

describe('Every card', () => {
  const cards = everyView(content).map(([name, view]) => {
    const card = draw(content, view);
    return { name, kind: view.kind, card, size: Buffer.byteLength(JSON.stringify(card)) };
  });

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
    for (const { name, size } of cards) assert.ok(size <= BUDGET, `${name}: ${size} bytes`);
  });

  it('stays within 16 KB where it is about one criterion, whatever stands in its fields', () => {
    const ofOne = cards.filter(({ kind }) => OF_ONE.includes(kind));
    assert.deepEqual([...new Set(ofOne.map(({ kind }) => kind))].sort(), OF_ONE.toSorted());
    for (const { name, size } of ofOne) assert.ok(size <= BUDGET_OF_ONE, `${name}: ${size} bytes`);
  });

  for (const asks of [
    /^criterion \w+, open$/,
    /^criterion \w+, after another$/,
    /^ballot \d/,
    /^vote alone \d/,
  ]) {
    it(`has at most 5.7 KB beside its words where it asks a criterion: ${asks.source}`, () => {
      const asking = cards.filter(({ name }) => asks.test(name));
      assert.equal(asking.length, content.criteria.length);
      for (const { name, card } of asking) {
        const size = Buffer.byteLength(
          JSON.stringify(card, (key, value) => (IN_WORDS.includes(key) ? '' : value)),
        );
        assert.ok(size <= BESIDE_WORDS, `${name}: ${size} bytes`);
      }
    });
  }

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

  it('lets every text wrap, labels every field, and says once what a button does', () => {
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
        of('Action.Execute').every((node) => !node.fallback),
        name,
      );
      assert.ok(
        of('Chart.').every((node) => node.fallback),
        name,
      );
    }
  });

  it('offers at most six buttons, one of them primary, and at most three columns, or four links of a word each', () => {
    for (const { name, card } of cards) {
      const actions = card.actions ?? [];
      assert.ok(actions.length <= 6, name);
      assert.ok(
        actions.filter((action) => 'style' in action && action.style === 'positive').length <= 1,
        name,
      );
      for (const node of nodes(card)) {
        if (node.type !== 'ColumnSet') continue;
        const columns = node.columns as Node[];
        const areLinks = columns.every(({ width, selectAction }) => width === 'auto' && selectAction);
        assert.ok(columns.length <= (areLinks ? 4 : 3), name);
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
