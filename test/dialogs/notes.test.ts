import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import { notesView } from '../../dialogs/notes-view.ts';
import type { Answer } from '../../dialogs/scan.ts';
import { payloadOf, pressables, textOf } from '../fixtures/card.ts';
import type { SentCard } from '../fixtures/connector.ts';
import { managerViews } from '../fixtures/manager-views.ts';
import {
  allAnswered,
  answerOf,
  content,
  NOW,
  press,
  scanOf,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';
import { markedOf, says, TEXTS } from '../fixtures/wording.ts';

/** The budget of a card (bytes). */
const BUDGET = 25_000;

const LONG = `Wij bespreken dit elke maand ${'met elkaar '.repeat(30)}en dat is het eind.`;
const NOTED = {
  '3A': answerOf('deels', { note: LONG, link: 'https://example.nl/visie' }),
  '3C': answerOf('voldoende', { dissent: 'Twee van ons missen een afspraak.' }),
  '3E': answerOf(null, { note: 'Eerst navragen.' }),
  '6A': answerOf('onvoldoende', { note: 'Geen vaste werkwijze.' }),
};
const cardOf = (view: Parameters<typeof draw>[1]) => draw(content, view) as unknown as SentCard;

/** Any texts of the greatest length, also those that take most room in a card. */
const anyNoted = fc
  .array(
    fc.record({
      note: fc.oneof(
        fc.constantFrom('字', '{', '"', 'a', '\ud83d').map((one) => one.repeat(1_000)),
        fc.string(),
      ),
      link: fc.constantFrom('', `https://a.nl/${'x'.repeat(480)}`),
      dissent: fc.oneof(
        fc.constantFrom('字', '{', '\\').map((one) => one.repeat(1_000)),
        fc.constant(''),
      ),
    }),
    { minLength: 1, maxLength: content.criteria.length },
  )
  .map((texts) =>
    scanOf(
      Object.fromEntries(texts.map((one, n) => [content.criteria[n]?.id ?? '1', answerOf('deels', one)])),
    ),
  );

describe('The notes of a round', () => {
  it('stand under each criterion of a standard that is done, cut, with a button to all of it', () => {
    const scan = scanOf({
      ...allAnswered('deels'),
      ...NOTED,
      '3E': answerOf('deels', { note: 'Navragen.' }),
    });
    const card = cardOf(press(stateOf(scan), { kind: 'open', standard: '3' }).view);
    const text = textOf(card);
    assert.ok(text.includes('\nNavragen.'));
    assert.ok(text.includes(`\n${LONG.slice(0, 159)}…`) && !text.includes('het eind'));
    assert.deepEqual(payloadOf(card, 'Lees de toelichtingen').event, { kind: 'notes', round: 1, page: 0 });
  });

  it('stand together on a page of their own, whole, with links and with what some see otherwise', () => {
    const view = shown(type(stateOf(scanOf(NOTED)), 'toelichtingen'), 'notes');
    const text = textOf(cardOf(view));
    assert.deepEqual(
      view.lines.map(({ criterion }) => criterion.id),
      ['3A', '3C', '3E', '6A'],
    );
    assert.ok(text.includes(LONG) && text.includes(markedOf('deels')) && text.includes(content.open.label));
    assert.ok(text.includes('Twee van ons missen een afspraak.'));
    assert.ok(JSON.stringify(cardOf(view)).includes('"url":"https://example.nl/visie"'));
  });

  it('are read in a closed round too, from its overview and from its standards', () => {
    const earlier = scanOf(NOTED, { closedAt: NOW });
    const state = stateOf({ ...scanOf(), round: 2 }, { earlier });
    const overview = cardOf(press(state, { kind: 'overview', round: 1 }).view);
    assert.ok(pressables(overview).some(({ title }) => title === TEXTS.notes.all));
    assert.match(
      textOf(cardOf(press(state, { kind: 'open', round: 1, standard: '6' }).view)),
      /Geen vaste werkwijze/,
    );
    assert.match(
      textOf(cardOf(type(state, 'toelichtingen ronde 1').view)),
      says(TEXTS.notes.title, { ronde: 1 }),
    );
    assert.equal(shown(type(state, 'toelichtingen van ronde 1'), 'notes').lines.length, 4);
  });

  it('say so where there are none, and where there is no such round', () => {
    const none = type(stateOf(scanOf({ '3A': 'deels' })), 'toelichtingen').view;
    assert.match(textOf(cardOf(none)), /Er staan nog geen toelichtingen in deze ronde/);
    assert.match(textOf(cardOf(type(stateOf(scanOf()), 'toelichtingen ronde 7').view)), /Ronde 7 is er niet/);
    const overview = cardOf(press(stateOf(scanOf()), { kind: 'overview' }).view);
    assert.ok(!pressables(overview).some(({ title }) => title === TEXTS.notes.all));
  });

  it('stand on pages that hold each note once, in order, and none of which is larger than a card may be', () => {
    fc.assert(
      fc.property(anyNoted, (scan) => {
        const round = { content, scan };
        const { pages } = notesView(round);
        const all = Array.from({ length: pages }, (_, page) => notesView(round, page));
        for (const view of all) {
          const bytes = Buffer.byteLength(JSON.stringify(draw(content, view)));
          assert.ok(bytes < BUDGET, `${bytes} bytes`);
        }
        const noted = (answer: Answer | undefined) =>
          answer && `${answer.note}${answer.link}${answer.dissent}`.trim();
        assert.deepEqual(
          all.flatMap(({ lines }) => lines.map(({ criterion }) => criterion.id)),
          content.criteria.filter(({ id }) => noted(scan.answers[id])).map(({ id }) => id),
        );
        assert.deepEqual(notesView(round, pages + 3), all.at(-1) ?? notesView(round));
      }),
      { numRuns: 60 },
    );
  });
});

describe('Who reads notes', () => {
  it('is the team in its own places: an event to read them names no team, and no card of a manager leads there', () => {
    const event = { kind: 'notes', round: 1, team: 'team:2' };
    assert.deepEqual(readPayload({ event }), { kind: 'notes', round: 1 });
    const of = new Set(['manager-summary', 'my-teams', 'trend']);
    const views = managerViews(content).filter(([, view]) => of.has(view.kind));
    assert.ok(views.length > 0);
    for (const [name, view] of views)
      assert.ok(!JSON.stringify(cardOf(view)).includes('"kind":"notes"'), name);
  });
});

describe('Earlier rounds', () => {
  it('have summaries that open from the overview', () => {
    const state = stateOf({ ...scanOf(), round: 3 }, { earlier: scanOf({}, { round: 2, closedAt: NOW }) });
    const overview = cardOf(press(state, { kind: 'overview' }).view);
    assert.deepEqual(payloadOf(overview, says(TEXTS.summary.read, { ronde: 2 })).event, {
      kind: 'summary',
      round: 2,
    });
    assert.equal(shown(press(state, { kind: 'summary', round: 2 }), 'summary').round, 2);
  });
});
