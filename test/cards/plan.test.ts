import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { ACTION_FIELDS, readPayload } from '../../cards/payload.ts';
import { content } from '../fixtures/bot.ts';
import { payloadOf, pressables, textOf } from '../fixtures/card.ts';
import { planViews } from '../fixtures/plan-views.ts';
import { says, TEXTS } from '../fixtures/wording.ts';

type Node = Record<string, unknown>;

const views = new Map(planViews(content));

function cardOf(name: string) {
  const view = views.get(name);
  assert.ok(view, `no view ${name}`);
  return draw(content, view);
}

function fieldOf(name: string, id: string): Node {
  const found = (cardOf(name).body as readonly Node[]).find((one) => one.id === id);
  assert.ok(found, `no field ${id}`);
  return found;
}

describe('The cards of improvement actions', () => {
  it('show what people typed letter by letter, never as Markdown', () => {
    for (const [name, view] of views) {
      const blocks = JSON.stringify(draw(content, view)).match(/"type":"TextBlock","text":"[^"]*"/g) ?? [];
      for (const block of blocks) assert.doesNotMatch(block, /\[x\]|Annemarie/, name);
    }
  });

  it('tell a state by a symbol and a word, and what is late in words', () => {
    for (const [state, { symbol, label }] of Object.entries(content.texts.plan.states)) {
      assert.ok(textOf(cardOf(`action ${state}`)).includes(`${symbol} ${label}`), state);
    }
    assert.match(textOf(cardOf('actions')), says(TEXTS.plan.overdue));
    assert.match(textOf(cardOf('action open')), says(TEXTS.plan.overdue));
  });

  it('fold away what is over, unless there is nothing else', () => {
    const folded = (name: string) => JSON.stringify(cardOf(name)).includes('"isVisible":false');
    assert.deepEqual([folded('actions'), folded('actions, all over')], [true, false]);
  });

  it('have a field with a label and an error for everything, with (verplicht) where it is', () => {
    for (const [name, view] of views) {
      const fields = (draw(content, view).body as readonly Node[]).filter((one) =>
        String(one.type).startsWith('Input.'),
      );
      for (const field of fields) {
        assert.ok(field.label && field.errorMessage, `${name}: ${field.id}`);
        if (field.isRequired) assert.match(String(field.label), /verplicht/, `${name}: ${field.id}`);
      }
    }
  });

  it('send a form with what was typed into it', () => {
    const data = payloadOf(cardOf('form'), TEXTS.plan.form.save);
    const typed = {
      [ACTION_FIELDS.what]: 'Oefenen',
      [ACTION_FIELDS.owner]: 'anna',
      [ACTION_FIELDS.role]: '',
      [ACTION_FIELDS.due]: '2027-01-04',
    };
    const event = readPayload({ ...data, ...typed });
    assert.ok(event.kind === 'save-action');
    assert.deepEqual(
      [event.what, event.owner, event.due, event.action],
      ['Oefenen', 'anna', '2027-01-04', undefined],
    );
  });

  it('go back without asking for what is still empty', () => {
    for (const name of ['form', 'drop'] as const) {
      const { cancel } = TEXTS.plan[name];
      const back = (cardOf(name).actions as readonly Node[]).find((one) => one.title === cancel);
      assert.equal(back?.associatedInputs, 'none');
    }
  });

  it('hold a date in a date field, and what is no date in a text field', () => {
    const { type, value, min, max } = fieldOf('form', ACTION_FIELDS.due);
    assert.deepEqual([type, value, min, max], ['Input.Date', '2027-01-04', '2026-11-23', '2029-11-23']);
    assert.equal(fieldOf('form, all wrong', ACTION_FIELDS.due).type, 'Input.Text');
  });

  it('list the owner among many, and let Teams look for the others', () => {
    const many = fieldOf('form, all wrong', ACTION_FIELDS.owner);
    const choices = many.choices as { value: string }[];
    assert.equal(choices[0]?.value, many.value);
    assert.ok('choices.data' in many);
    assert.ok(!('choices.data' in fieldOf('form', ACTION_FIELDS.owner)));
  });

  it('of a reminder name the team in every button that acts on its action', () => {
    for (const name of ['reminder', 'overdue', 'action open, elsewhere', 'form, elsewhere']) {
      for (const { title, data } of pressables(cardOf(name))) {
        const event = readPayload(data);
        if (event.kind === 'actions') continue;
        assert.ok('team' in event && event.team?.startsWith('team:'), `${name}: ${title}`);
      }
    }
  });
});
