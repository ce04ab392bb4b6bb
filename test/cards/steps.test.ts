import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import type { View } from '../../dialogs/view.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { content } from '../fixtures/states.ts';
import { stepScans } from '../fixtures/talk-views.ts';
import { everyView } from '../fixtures/views.ts';

const views = everyView(content);

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
    const at = lines.findIndex((line) => line.startsWith('Stap '));
    return `${lines[at]} – ${lines[at + 1]}`;
  };

  it('stands on the overview and on the summary, with the one thing that is next', () => {
    for (const kind of ['overview', 'summary']) {
      assert.deepEqual(
        Object.keys(stepScans(content)).map((name) => told(kind, name)),
        [
          'Stap 1 van 6: voorbereiden – Nu: begin met de eerste vraag.',
          'Stap 2 van 6: stemmen – Nu: stem over criterium 1.',
          'Stap 3 van 6: bespreken – Nu: bespreek criterium 8D en kies samen een antwoord.',
          'Stap 3 van 6: bespreken – Nu: sluit de ronde af. Alle criteria zijn beantwoord.',
          'Stap 4 van 6: plannen – Nu: maak een verbeteractie.',
          'Stap 5 van 6: volgen – Nu: werk aan “Samen de handreiking lezen en **bespreken** Samen de handreiking lezen en **bes…”, uiterlijk op 31 december 2026.',
          'Stap 6 van 6: herhalen – Nu: spreek af wanneer jullie de zelfscan herhalen.',
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
      const onward = pressables(draw(content, view)).filter(({ title }) => title.startsWith('Verder met de'));
      assert.ok(onward.length <= 1, name);
    }
  });

  it('is not told of a round after which there is another', () => {
    const view = views.find(([one]) => one === 'summary, step plannen')?.[1];
    assert.ok(view?.kind === 'summary');
    assert.doesNotMatch(textOf(draw(content, { ...view, step: null, others: [2] })), /Stap \d van 6/);
  });
});

describe('The guide of a conversation', () => {
  it('tells the purpose, how to begin, what a colleague would see and how long it takes, in its own words', () => {
    for (const { id, label } of content.standards) {
      const text = textOf(cardOf(`guide ${id}`));
      const guide = content.talk.guides[id];
      assert.ok(guide);
      assert.ok(text.startsWith(`Gespreksgids · standaard ${id}: ${label}\n${guide.purpose}\n`), id);
      for (const question of guide.opening)
        assert.ok(text.includes(`Begin met\n`) && text.includes(question), id);
      assert.ok(text.includes(`Wat zou een collega hier zien?\n${guide.colleague}`), id);
      assert.ok(text.includes(`Neem ongeveer ${guide.minutes} minuten per criterium.`), id);
      assert.ok(text.endsWith(content.talk.guideWords), id);
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
