import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { fill } from '../../content/fill.ts';
import type { Decision } from '../../dialogs/decision.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import {
  answerOf,
  asking,
  content,
  criterionOf,
  NOW,
  scanOf,
  showing,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';
import { openBallot, voting } from '../fixtures/votes.ts';
import { says, TEXTS, wordOf } from '../fixtures/wording.ts';

const asked = stateOf(scanOf({ '1': answerOf('deels', { at: NOW }) }), { placed: asking('3A') });
const read = ({ view }: Decision) => textOf(draw(content, view));
const offers = ({ view }: Decision) => pressables(draw(content, view)).map(({ title }) => title);

describe('Asking what the question means', () => {
  for (const words of [
    'wat betekent dit',
    'Wat bedoelen jullie hiermee?',
    'leg uit',
    'uitleg bij deze vraag',
    'ik snap de vraag niet',
    'wat beteknt dit?',
  ]) {
    it(`shows the meaning of the criterion that is asked, below its card: ${words}`, () => {
      const decision = type(asked, words);
      const { criterion, note } = shown(decision, 'meaning');
      assert.deepEqual([criterion.id, note, decision.landing.cardChange], ['3A', null, null]);
      const { explanation, quoted, talk } = criterionOf('3A');
      for (const part of [explanation, quoted, ...talk]) assert.ok(read(decision).includes(part), part);
      assert.deepEqual(offers(decision), [TEXTS.buttons.backToQuestion]);
    });
  }

  it('shows it while the team votes too', () => {
    assert.equal(shown(type(voting({ '3A': openBallot(2) }), 'leg uit'), 'meaning').criterion.id, '3A');
  });

  it('keeps its other meaning where no card asks anything', () => {
    const closed = stateOf(scanOf({}, { closedAt: NOW }), { placed: asking('3A') });
    for (const state of [
      stateOf(scanOf()),
      stateOf(scanOf(), { placed: showing('3') }),
      stateOf(null),
      closed,
    ]) {
      assert.equal(shown(type(state, 'uitleg'), 'message').message, 'help');
      assert.notEqual(type(state, 'wat betekent dit').view.kind, 'meaning');
    }
    shown(type(stateOf(scanOf()), 'toelichting'), 'notes');
  });
});

describe('Typing “toelichting” while a criterion is asked', () => {
  it('shows its meaning, and how to write a note at the answer that was given last', () => {
    const decision = type(asked, 'toelichting');
    assert.deepEqual([shown(decision, 'meaning').criterion.id, shown(decision, 'meaning').note], ['3A', '1']);
    assert.match(read(decision), says(TEXTS.meaning.note, { criterium: 1 }));
    assert.deepEqual(offers(decision), [TEXTS.buttons.backToQuestion, TEXTS.buttons.why]);
  });

  it('speaks of the answer on the card itself where it has one, and of none where there is none', () => {
    const answered = stateOf(scanOf({ '1': 'deels', '3A': 'deels' }), { placed: asking('3A', 1) });
    assert.equal(shown(type(answered, 'toelichting'), 'meaning').note, '3A');
    assert.equal(
      shown(type(stateOf(scanOf(), { placed: asking('3A') }), 'toelichting'), 'meaning').note,
      null,
    );
  });

  it('still reads all notes with their own word', () => {
    shown(type(asked, wordOf('notes')), 'notes');
  });
});

describe('A standard or criterion that is not there', () => {
  for (const [words, title, told] of [
    [
      'ga naar 11',
      fill(TEXTS.noPlace.standard, { nummer: 11 }),
      fill(TEXTS.noPlace.standards, { aantal: 10, eerste: 1, laatste: 10 }),
    ],
    [
      'standaard 100',
      fill(TEXTS.noPlace.standard, { nummer: 100 }),
      fill(TEXTS.noPlace.standards, { aantal: 10, eerste: 1, laatste: 10 }),
    ],
    [
      'criterium 12b',
      fill(TEXTS.noPlace.criterion, { criterium: '12B' }),
      fill(TEXTS.noPlace.standards, { aantal: 10, eerste: 1, laatste: 10 }),
    ],
    [
      '3f',
      fill(TEXTS.noPlace.criterion, { criterium: '3F' }),
      fill(TEXTS.noPlace.letters, { standaard: 3, eerste: '3A', laatste: '3E' }),
    ],
    [
      '2a',
      fill(TEXTS.noPlace.criterion, { criterium: '2A' }),
      fill(TEXTS.noPlace.noLetters, { standaard: 2 }),
    ],
  ] as const) {
    it(`is told with what there is: ${words}`, () => {
      const decision = type(asked, words);
      assert.ok(read(decision).startsWith(`${title}\n${told}`), read(decision));
      assert.deepEqual(decision.landing.cardChange, null);
      assert.deepEqual(offers(decision).slice(-2), [TEXTS.buttons.overview, TEXTS.buttons.resume]);
    });
  }

  it('is told before there is a scan as well, and nothing leads to what is not there yet', () => {
    const decision = type(stateOf(null), 'ga naar 11');
    assert.match(read(decision), says(TEXTS.noPlace.standard, { nummer: 11 }));
    assert.deepEqual(offers(decision), [TEXTS.buttons.help]);
    assert.equal(shown(type(stateOf(null), 'ga naar 10'), 'message').message, 'no-scan');
  });

  it('is no standard where the number is one to call', () => {
    for (const words of ['112', 'nummer 112', 'bel 113'])
      assert.notEqual(type(asked, words).view.kind, 'no-place');
  });
});
