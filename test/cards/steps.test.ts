import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import { fill } from '../../content/fill.ts';
import type { View } from '../../dialogs/view.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { content } from '../fixtures/states.ts';
import { stepScans } from '../fixtures/talk-views.ts';
import { everyView } from '../fixtures/views.ts';
import { stepNamed } from '../fixtures/votes-in-words.ts';
import { TEXTS } from '../fixtures/wording.ts';

const views = everyView(content);

/** All steps, as cards tell them. */
const STEPS = Object.keys(TEXTS.talk.steps.names).map((name) =>
  stepNamed(name as keyof typeof TEXTS.talk.steps.names),
);

function cardOf(name: string) {
  const view = views.find(([one]) => one === name)?.[1];
  assert.ok(view, name);
  return draw(content, view);
}

function isOfScan({ kind }: View): boolean {
  return kind === 'overview' || kind === 'summary';
}

describe('The step of a scan', () => {
  const told = (kind: string, name: string) => {
    const lines = textOf(cardOf(`${kind}, step ${name}`)).split('\n');
    const at = lines.findIndex((line) => STEPS.includes(line));
    return [lines[at], lines[at + 1]];
  };

  it('stands on the overview and on the summary, with the one thing that is next', () => {
    const { next } = TEXTS.talk.steps;
    const wat = 'Samen de handreiking lezen en **bespreken** Samen de handreiking lezen en **bes…';
    for (const kind of ['overview', 'summary']) {
      assert.deepEqual(
        Object.keys(stepScans(content)).map((name) => told(kind, name)),
        [
          [stepNamed('voorbereiden'), next.start],
          [stepNamed('stemmen'), fill(next.vote, { criterium: '1' })],
          [stepNamed('bespreken'), fill(next.discuss, { criterium: '8D' })],
          [stepNamed('bespreken'), next.close],
          [stepNamed('plannen'), next.plan],
          [stepNamed('volgen'), fill(next.follow, { wat, datum: '31 december 2026' })],
          [stepNamed('herhalen'), next.repeat],
        ],
        kind,
      );
    }
  });

  it('has one button that leads there, before all others of its card', () => {
    for (const kind of ['overview', 'summary']) {
      for (const name of Object.keys(stepScans(content))) {
        const view = views.find(([one]) => one === `${kind}, step ${name}`)?.[1];
        assert.ok(view && 'step' in view && view.step);
        const events = pressables(draw(content, view)).map(({ data }) => readPayload(data));
        assert.equal(
          events.findIndex(({ kind: one }) => one === view.step?.event.kind),
          0,
          `${kind} ${name}`,
        );
      }
    }
  });

  it('takes no button that is there already', () => {
    for (const [name, view] of views.filter(([, one]) => isOfScan(one))) {
      const pressed = pressables(draw(content, view)).map(({ data }) => JSON.stringify(data));
      assert.equal(new Set(pressed).size, pressed.length, name);
      const onward = pressables(draw(content, view)).filter(({ title }) => title === TEXTS.buttons.resume);
      assert.ok(onward.length <= 1, name);
    }
  });

  it('is not told of a round after which there is another', () => {
    const view = views.find(([one]) => one === 'summary, step plannen')?.[1];
    assert.ok(view?.kind === 'summary');
    const text = textOf(draw(content, { ...view, step: null, others: [2] }));
    assert.ok(!text.split('\n').some((line) => STEPS.includes(line)), text);
  });
});

describe('The guide of a conversation', () => {
  it('tells the purpose, how to begin, what a colleague would see and how long it takes', () => {
    for (const { id, label } of content.standards) {
      const text = textOf(cardOf(`guide ${id}`));
      const guide = content.talk.guides[id];
      assert.ok(guide);
      const { title, opening, colleague, minutes } = TEXTS.talk.guide;
      assert.ok(text.startsWith(`${fill(title, { nummer: id, standaard: label })}\n${guide.purpose}\n`), id);
      for (const question of guide.opening)
        assert.ok(text.includes(`${opening}\n`) && text.includes(question), id);
      assert.ok(text.includes(`${colleague}\n${guide.colleague}`), id);
      assert.ok(text.includes(fill(minutes, { minuten: guide.minutes })), id);
    }
  });

  it('leads on to the scan, or to the overview of a round that is closed', () => {
    const eventOf = (name: string) => pressables(cardOf(name)).map(({ data }) => readPayload(data).kind);
    assert.deepEqual(eventOf('guide 1'), ['start']);
    assert.deepEqual(eventOf('guide 2'), ['overview']);
  });

  it('is offered where a criterion is voted on, and where it is explained', () => {
    for (const name of ['ballot 3A', 'criterion 3A, open']) {
      const events = pressables(cardOf(name)).map(({ data }) => readPayload(data));
      const guides = events.filter((event) => event.kind === 'guide');
      assert.deepEqual(guides, [{ kind: 'guide', standard: '3' }], name);
    }
  });
});
