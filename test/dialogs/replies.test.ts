import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import type { Event } from '../../dialogs/event.ts';
import { replyPrivately } from '../../dialogs/privately.ts';
import type { State } from '../../dialogs/state.ts';
import {
  asking,
  content,
  decideOn,
  PRESSED,
  press,
  scanOf,
  shown,
  stateOf,
  TYPED,
  type,
} from '../fixtures/states.ts';
import { openBallot, voting } from '../fixtures/votes.ts';

const DANGER = 'mijn buurman slaat nu zijn kind, help';
const SUICIDE = 'ik wil dood';
const ABOUT = 'is dit anoniem?';
const [resource] = content.resources;

const personal = { id: 'person:anna', kind: 'personal', name: 'Anna' } as const;
/** Where somebody may say that there is danger. */
const PLACES: Readonly<Record<string, State>> = {
  'a team without a scan': stateOf(null),
  'a team in a round': stateOf(scanOf({ '1': 'deels' }), { placed: asking('3A') }),
  'a team that votes': voting({ '3A': openBallot(2) }),
  'a closed round': stateOf(scanOf({}, { closedAt: '2026-03-01T09:00:00.000Z' })),
  'the chat of one person': stateOf(scanOf(), { team: personal, placed: asking('3A') }),
};

/** Every button that carries a text, and typed words. */
const eventsWith = (text: string): Event[] => [
  { kind: 'question', text },
  { kind: 'question', text, offset: 3 },
  { kind: 'rate', text, found: true, resource: resource?.id ?? '' },
  { kind: 'rate', text, found: false, resource: resource?.id ?? '' },
  { kind: 'broken-link', text },
  { kind: 'broken-link', text, resource: resource?.id ?? '' },
];

describe('Where somebody may be in danger', () => {
  for (const [place, state] of Object.entries(PLACES)) {
    it(`there is help and nothing else in ${place}, whichever button carried it, and nothing is kept`, () => {
      for (const text of [DANGER, SUICIDE]) {
        for (const event of eventsWith(text)) {
          for (const via of [TYPED, PRESSED]) {
            const decision = decideOn({ ...state, questionBefore: 'huwelijksdwang' }, event, via);
            const { view, changes, feedback = [], deliveries = [], remembers } = decision;
            const { suicide } = shown({ view }, 'danger');
            assert.equal(suicide, text === SUICIDE, text);
            assert.deepEqual([changes, feedback, deliveries, remembers], [[], [], [], null]);
            assert.ok(!JSON.stringify([view, draw(content, view)]).includes(text), text);
          }
        }
      }
    });
  }

  it('typed words are heard before they could be a vote or an answer', () => {
    const { view } = type(voting({ '3A': openBallot(2) }), 'onvoldoende veilig, hij slaat haar nu');
    assert.equal(view.kind, 'danger');
  });

  it('somebody who says so to the bot alone gets the same, and the question before is forgotten', () => {
    const {
      view,
      remembers,
      feedback = [],
    } = replyPrivately(content, stateOf(scanOf(), { questionBefore: 'huwelijksdwang' }), {
      kind: 'question',
      text: DANGER,
    });
    assert.deepEqual([view.kind, remembers, feedback], ['danger', null, []]);
  });
});

describe('What is said about the bot', () => {
  const about = content.about.find(({ id }) => id === 'anoniem');
  const textIn = (state: State) => shown(type(state, ABOUT), 'about').text;

  it('depends on how the team does its scan', () => {
    assert.ok(about);
    assert.equal(textIn(stateOf(null)), about.text);
    assert.equal(textIn(stateOf(scanOf())), about.text);
    assert.equal(textIn(voting({ '3A': openBallot(2) })), about.voting);
    assert.equal(textIn(stateOf(scanOf(), { team: personal })), about.alone);
  });

  it('is for who asked alone where they asked it on the question card: the others keep that', () => {
    const state = stateOf(scanOf(), { placed: asking('3A') });
    const { view, landing } = press(state, { kind: 'question', text: ABOUT });
    assert.equal(shown({ view }, 'about').inPlace, true);
    assert.deepEqual(landing, { reply: view, post: null, updates: [], cardChange: null });
    const back = press(state, { kind: 'start', aside: true });
    assert.equal(back.view.kind, 'standard');
    assert.deepEqual(back.landing.updates, []);
  });

  it('can not be followed up, and is no miss', () => {
    const { remembers, feedback = [] } = type(stateOf(scanOf(), { questionBefore: 'training' }), ABOUT);
    assert.deepEqual([remembers, feedback], [null, []]);
  });

  it('has a button that is taken in every state', () => {
    const does = content.about.flatMap(({ button }) => button?.does ?? []);
    for (const state of Object.values(PLACES)) {
      for (const kind of new Set(does)) {
        const { changes } = press(state, { kind } as Event);
        const begins = changes.every((change) => change.kind === 'start-scan');
        assert.ok(begins && (changes.length === 0 || state.team.kind === 'personal' || !state.scan), kind);
      }
    }
  });
});

describe('A follow-up', () => {
  const state = (questionBefore: string | null) => stateOf(scanOf(), { questionBefore });
  const follow = () => type(state('training over mishandeling herkennen'), 'en voor ouderen?');

  it('says what it was searched for together with, and is followed up as that', () => {
    const { view, remembers } = follow();
    const { joined, sought, question } = shown({ view }, 'results');
    assert.deepEqual([joined, question], [true, 'en voor ouderen?']);
    assert.match(sought ?? '', /ouderen/);
    assert.match(sought ?? '', /mishandeling/);
    assert.equal(remembers, sought);
  });

  it('shows the next results of the same search, whatever was asked since', () => {
    const { sought, more } = shown(follow(), 'results');
    assert.ok(sought && more !== null);
    const all = shown(press(state(null), { kind: 'question', text: sought }), 'results');
    const next = press(state('meldcode'), { kind: 'question', text: sought, offset: more });
    const again = press(state('meldcode'), { kind: 'question', text: sought, offset: 0 });
    assert.deepEqual(shown(again, 'results').results, all.results);
    assert.ok(shown(next, 'results').results.length > 0);
  });

  it('is not there after a miss, nor after a question with personal data', () => {
    for (const said of ['asdfghjkl', 'Jan belt op 06 12345678 over huwelijksdwang']) {
      assert.equal(type(state('training'), said).remembers, null, said);
    }
  });
});
