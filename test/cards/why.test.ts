import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import { fieldsOf, pressables, textOf } from '../fixtures/card.ts';
import type { SentCard } from '../fixtures/connector.ts';
import { content, criterionOf } from '../fixtures/states.ts';
import { everyView } from '../fixtures/views.ts';
import { TEXTS } from '../fixtures/wording.ts';

const views = new Map(everyView(content));

function cardOf(name: string): SentCard {
  const view = views.get(name);
  assert.ok(view, name);
  return draw(content, view) as unknown as SentCard;
}

describe('The card that asks why', () => {
  it('sends what was typed with both of its buttons, at its own criterion', () => {
    const typed = { 'note-3A-1': 'Waarom', 'dissent-3A-1': 'Twee zien het anders' };
    const draft = {
      criterion: '3A',
      version: 1,
      note: 'Waarom',
      link: undefined,
      dissent: typed['dissent-3A-1'],
    };
    const sent = pressables(cardOf('why, voted')).map(({ title, data }) => [
      title,
      readPayload({ ...(data as object), ...typed }),
    ]);
    assert.deepEqual(sent, [
      [TEXTS.buttons.save, { kind: 'save', round: 1, draft }],
      [TEXTS.buttons.later, { kind: 'later', round: 1, criterion: '3A', draft }],
    ]);
  });

  it('asks who thinks otherwise only where the team voted, and for a link only when somebody wants to give one', () => {
    const fields = (name: string) => fieldsOf(cardOf(name)).map((id) => id.split('-')[0]);
    assert.deepEqual(fields('why, voted'), ['note', 'dissent', 'link']);
    assert.deepEqual(fields('why 1'), ['note', 'link']);
    assert.match(JSON.stringify(cardOf('why, nothing yet')), /"id":"link","isVisible":false/);
    assert.match(JSON.stringify(cardOf('why 1')), /"id":"link","isVisible":true/);
  });

  it('halves no sign of a text that is too long for its field', () => {
    const view = views.get('why 3A');
    assert.ok(view?.kind === 'why');
    for (const before of ['', 'x']) {
      const long = `${before}${'\u{1F600}'.repeat(1000)}`;
      assert.ok(
        JSON.stringify(draw(content, { ...view, note: long, link: long })).match(/\\ud83d/i) === null,
      );
    }
  });

  it('is the only one with fields for that: no card that asks a criterion has a field', () => {
    for (const [name, view] of views) {
      if (view.kind === 'standard' || view.kind === 'ballot' || view.kind === 'reveal')
        assert.deepEqual(fieldsOf(cardOf(name)), [], name);
    }
  });
});

describe('The card with what can help', () => {
  it('names every resource of the criterion and those of others that the infobox refers to, and leads back', () => {
    for (const { id, resources } of content.criteria) {
      const card = cardOf(`resources ${id}`);
      const text = textOf(card);
      for (const { title } of resources) assert.ok(text.includes(`**${title}**`), `${id}: ${title}`);
      const [back, ...more] = pressables(card).map(({ data }) => readPayload(data));
      assert.deepEqual([back, more], [{ kind: 'start', aside: true }, []], id);
    }
    assert.ok(criterionOf('3A').resources.length > 0);
  });

  it('leads back to the answer where it was opened from one', () => {
    const view = views.get('resources 3A');
    assert.ok(view?.kind === 'resources');
    const card = draw(content, { ...view, back: 'open' }) as unknown as SentCard;
    assert.deepEqual(
      pressables(card).map(({ data }) => readPayload(data)),
      [{ kind: 'open', round: 1, criterion: '3A' }],
    );
  });
});
