import assert from 'node:assert/strict';
import type { Event } from '../../dialogs/event.ts';
import {
  asking,
  CARD,
  content,
  noticeOf,
  PRESSED,
  press,
  scanOf,
  showing,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';
import { wordOf } from '../fixtures/wording.ts';

const { notices, messages } = content.texts;
const states = {
  'before the first round': stateOf(null),
  'in a round': stateOf(scanOf({ '1': 'deels' }), { placed: asking('3A') }),
  'after a round': stateOf(scanOf({}, { closedAt: '2026-02-01T09:00:00.000Z' }), { placed: showing(null) }),
};
const asked: [string, Event][] = [
  ['welcome', { kind: 'installed' }],
  ['help', { kind: 'help' }],
  ['hello', { kind: 'hello' }],
  ['thanks', { kind: 'thanks' }],
  ['stop', { kind: 'stop' }],
  ['ask', { kind: 'ask' }],
];

describe('A message', () => {
  for (const [when, state] of Object.entries(states)) {
    it(`changes nothing, leaves the cards as they are and offers a next step, ${when}`, () => {
      for (const [message, event] of asked) {
        const decision = press(state, event);
        const view = shown(decision, 'message');
        assert.equal(view.message, message);
        const { cardChange, updates } = decision.landing;
        const others = updates.filter(({ message }) => message !== CARD);
        assert.deepEqual([decision.changes, cardChange, others], [[], null, []]);
        assert.equal(view.buttons[0], state.scan?.closedAt ? 'summary' : 'start');
      }
    });
  }

  it('offers overview and summary only when there is a scan', () => {
    const buttons = (words: string, state = stateOf(null)) => shown(type(state, words), 'message').buttons;
    assert.deepEqual(buttons('hulp'), ['start', 'ask']);
    assert.deepEqual(buttons('hulp', states['in a round']), ['start', 'overview', 'summary', 'ask']);
  });

  it('offers nothing to start once the round is closed, but its summary and a new round', () => {
    for (const [, event] of asked) {
      const { buttons } = shown(press(states['after a round'], event), 'message');
      assert.deepEqual([buttons.slice(0, 2), buttons.includes('start')], [['summary', 'new-round'], false]);
      assert.equal(new Set(buttons).size, buttons.length);
    }
  });

  it('tells how far an open round is, and is silent about a closed one', () => {
    const progress = Object.values(states).map(
      (state) => shown(type(state, wordOf('hello')), 'message').progress,
    );
    assert.deepEqual(progress, [null, { answered: 1, total: 35 }, null]);
  });

  it('to ask in stands for who pressed alone, and what they find does too: the others keep the question', () => {
    const state = states['in a round'];
    const results: Event[] = [
      { kind: 'question', text: 'training over huwelijksdwang' },
      { kind: 'question', text: 'Jan belt op 06 12345678' },
      { kind: 'broken-link', text: 'training' },
    ];
    for (const event of [{ kind: 'ask' } as const, ...results]) {
      const { view, landing } = press(state, event);
      assert.deepEqual(landing, { reply: view, post: null, updates: [], cardChange: null });
    }
    // Below the scan they are a message to all, which all see change.
    const below = press(state, { kind: 'question', text: 'training' }, { ...PRESSED, message: 'a message' });
    assert.equal(below.landing.updates.length, 1);
  });

  it('stays when one of its buttons is pressed: the card comes below it', () => {
    for (const kind of ['start', 'overview', 'summary', 'help'] as const) {
      const decision = press(states['in a round'], { kind, from: 'hello' });
      const { post, reply } = decision.landing;
      assert.equal(post, decision.view);
      assert.ok(reply?.kind === 'message');
      assert.equal(reply.message, 'hello');
    }
  });
});

describe('Before the first round', () => {
  for (const words of [
    ...(['next', 'previous', 'skip', 'overview', 'summary', 'close'] as const).map(wordOf),
    '6c',
    'deels',
  ]) {
    it(`“${words}” tells that there is no scan yet, and changes nothing`, () => {
      const decision = type(stateOf(null), words);
      assert.equal(shown(decision, 'message').message, 'no-scan');
      assert.deepEqual(decision.changes, []);
    });
  }
});

describe('A button that is not ours', () => {
  it('says so and shows how things stand', () => {
    const kinds = Object.values(states).map((state) => {
      const decision = press(state, { kind: 'malformed' });
      assert.equal(noticeOf(decision), notices.malformed);
      assert.deepEqual(decision.changes, []);
      return decision.view.kind;
    });
    assert.deepEqual(kinds, ['message', 'standard', 'summary']);
    const nothingInSight = press(stateOf(scanOf()), { kind: 'malformed' });
    assert.deepEqual([nothingInSight.view.kind, noticeOf(nothingInSight)], ['overview', notices.malformed]);
  });
});

describe('While a criterion is asked', () => {
  // “Ja” and “nee” answer the criterion, so another question would turn a polite “nee” into “onvoldoende”.
  const YES_OR_NO =
    /(?:^|[.!?] )(?:wil|zal|is|zijn|heb|hebben|kan|kun|mag|moet|klopt|bedoel|weet|toch)\b[^.!?]*\?/i;
  const said = {
    'a notice': Object.values(content.texts.notices),
    'a message': [messages.help, messages.hello, messages.thanks, messages.stop, messages.ask].flatMap(
      ({ title, lines }) => [title, ...lines],
    ),
    'an answer from the infobox': Object.values(content.texts.results),
    'what it says about itself': content.about.flatMap(({ title, text, voting = '', alone = '' }) => [
      title,
      text,
      voting,
      alone,
    ]),
    'what a word means': content.definitions.flatMap(({ title, text }) => [title, text]),
  };
  for (const [where, sentences] of Object.entries(said)) {
    it(`the bot asks nothing else that “ja” or “nee” would answer, in ${where}`, () => {
      const questions = sentences.filter((sentence) => YES_OR_NO.test(sentence));
      assert.deepEqual(questions, []);
    });
  }
});
