import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import type { Draft } from '../../dialogs/event.ts';
import type { Scan } from '../../dialogs/scan.ts';
import {
  ANNA,
  allAnswered,
  answerOf,
  asking,
  BRAM,
  content,
  happen,
  NOTHING,
  NOW,
  noticeOf,
  onlyAnswer,
  press,
  scanOf,
  shown,
  stateOf,
} from '../fixtures/states.ts';
import { openBallot, revealedBallot, votingScan } from '../fixtures/votes.ts';

const { notices } = content.texts;
const saved3A = fill(notices.noteSaved, { criterium: '3A' });

const anna = { by: ANNA, where: 'het kanaal', typed: false, old: false };
const bram = { ...anna, by: BRAM };
const answer = (criterion: string) =>
  ({ kind: 'answer', round: 1, criterion, version: 0, choice: 'deels' }) as const;
const why = { kind: 'why', round: 1, criterion: '3A' } as const;
/** Somebody reads in the tab. */
const PAGE = { kind: 'page', audience: 'one' } as const;
const draft = (rest: Partial<Draft>): Draft => ({ criterion: '3A', version: 1, ...rest });

describe('Why a team chose its answer', () => {
  for (const [where, went] of [
    ['to the next criterion', [answer('3B')]],
    ['to another standard', [answer('3B'), { kind: 'open', round: 1, criterion: '5' }]],
    ['back to the answer itself', [{ kind: 'open', round: 1, criterion: '3A' }]],
  ] as const) {
    for (const leave of [
      { kind: 'save', round: 1 },
      { kind: 'later', round: 1, criterion: '3A' },
    ] as const) {
      it(`is saved at its own criterion by “${leave.kind}” after a colleague went ${where}, and takes no card away`, () => {
        const start = happen({ ...NOTHING, scans: [scanOf()] }, anna, answer('3A'));
        assert.equal(shown(start.decision, 'standard').asked.criterion.id, '3B');
        const form = happen(start.after, anna, why);
        const { criterion, version } = shown(form.decision, 'why');
        // The others keep the question.
        assert.deepEqual([form.decision.landing.updates, form.after], [[], start.after]);
        let { after } = form;
        for (const event of went) ({ after } = happen(after, bram, event));
        const before = after.placed[anna.where]?.criterion;
        const typed = { criterion: criterion.id, version, note: 'Zo gaat het hier' };
        const turn = happen(after, anna, { ...leave, draft: typed });
        const { criterion: id, note, choice } = onlyAnswer(turn.decision);
        assert.deepEqual([id, note, choice], ['3A', typed.note, 'deels']);
        assert.equal(noticeOf(turn.decision), saved3A);
        assert.equal(turn.after.placed[anna.where]?.criterion, before === '3A' ? '3B' : before);
      });
    }
  }

  it('is asked with what is saved in its fields, to who asks for it alone', () => {
    const saved = { note: 'Zie de map', link: 'https://wijkteam.nl/visie', version: 4 };
    const state = stateOf(scanOf({ '3A': answerOf('deels', saved) }), { placed: asking('3B') });
    const decision = press(state, why);
    const { note, link, version, voted, choice } = shown(decision, 'why');
    assert.deepEqual({ note, link, version }, saved);
    assert.deepEqual([voted, choice?.id, decision.lands], [false, 'deels', 'form']);
    const scan = votingScan({ '3A': revealedBallot({ deels: 4 }) }, { answers: { '3A': answerOf('deels') } });
    assert.equal(shown(press(stateOf(scan), why), 'why').voted, true);
  });

  it('is not asked before there is an answer, while people vote, or once the round is closed', () => {
    assert.equal(shown(press(stateOf(scanOf()), why), 'standard').asked.criterion.id, '3A');
    const voting = votingScan(
      { '3A': openBallot(1, { ballot: 2 }) },
      { answers: { '3A': answerOf('deels') } },
    );
    assert.equal(shown(press(stateOf(voting), why), 'ballot').criterion.id, '3A');
    const closed = stateOf(scanOf({ '3A': 'deels' }, { closedAt: NOW }), { managers: [], rounds: [] });
    shown(press(closed, why), 'summary');
    shown(press(stateOf(scanOf({ '3A': 'deels' })), { ...why, round: 7 }), 'overview');
    const unknown = press(stateOf(scanOf()), { ...why, criterion: 'toString' });
    assert.equal(noticeOf(unknown), notices.malformed);
  });

  it('is called kept only where it is: a link, a text that was taken away, or nothing once the round is over', () => {
    const saved = { note: 'Zie de map', link: 'https://wijkteam.nl/visie' };
    const answers = { '3A': answerOf('deels', saved) };
    const said = (typed: Partial<Draft>, rest: Partial<Scan> = {}) => {
      const state = stateOf(scanOf(answers, rest), { managers: [], rounds: [], earlier: scanOf(answers) });
      return noticeOf(press(state, { kind: 'save', round: 1, draft: draft({ ...saved, ...typed }) }));
    };
    const changed = fill(notices.textsSaved, { criterium: '3A' });
    assert.deepEqual(
      [said({ note: '' }), said({ link: '' }), said({ note: 'Nieuw' })],
      [changed, changed, saved3A],
    );
    const closed = fill(notices.closed, { ronde: 1 });
    const other = fill(notices.otherRound, { ronde: 2 });
    for (const [rest, sentence] of [
      [{ closedAt: NOW }, closed],
      [{ round: 2 }, other],
    ] as const) {
      assert.equal(said({ note: 'Nieuw' }, rest), `${sentence} ${notices.textLost}`);
      assert.equal(said({}, rest), sentence);
    }
  });

  it('may stay unsaid: “Later” then goes on without a word, and changes nothing', () => {
    const state = stateOf(scanOf({ '3A': answerOf('deels', { note: 'Zie de map' }) }), {
      placed: asking('3B'),
    });
    const unchanged = draft({ note: 'Zie de map', link: '' });
    const decision = press(state, { kind: 'later', round: 1, criterion: '3A', draft: unchanged });
    assert.deepEqual([decision.changes, noticeOf(decision)], [[], undefined]);
    assert.equal(shown(decision, 'standard').asked.criterion.id, '3B');
  });

  it('stays with a colleague who types it, whoever goes back to the question without a change', () => {
    const state = stateOf(scanOf({ '3A': answerOf('deels', { note: 'Zie de map' }) }), {
      placed: asking('3B'),
    });
    const unchanged = draft({ note: 'Zie de map', link: '' });
    for (const event of [
      { kind: 'later', round: 1, criterion: '3A', draft: unchanged },
      { kind: 'save', round: 1, draft: unchanged },
      { kind: 'start', aside: true },
    ] as const) {
      const { view, landing } = press(state, event);
      assert.equal(shown({ view }, 'standard').asked.criterion.id, '3B');
      assert.deepEqual(landing, { reply: view, post: null, updates: [], cardChange: null });
    }
    // Where the others see another question, all go on together.
    const moved = press({ ...state, placed: asking('3A') }, { kind: 'start', aside: true });
    assert.equal(moved.landing.updates.length, 1);
  });

  it('is overwritten by no empty field of an older card', () => {
    const newer = answerOf('deels', { by: BRAM.name, note: 'Vraag het na', version: 2 });
    const state = stateOf(scanOf({ '3A': newer }), { placed: asking('3B') });
    for (const kind of ['save', 'later'] as const) {
      const event = { kind, round: 1, criterion: '3A', draft: draft({ note: '', link: '' }) };
      assert.deepEqual(press(state, event).changes, [], kind);
    }
  });

  it('comes back on its own card, to its writer alone, when a colleague wrote something else or it can’t be saved', () => {
    const newer = answerOf('deels', { by: BRAM.name, note: 'Vraag het na', version: 2 });
    const state = stateOf(scanOf({ '3A': newer }), { placed: asking('5') });
    for (const typed of [
      draft({ note: 'Van Anna' }),
      draft({ version: 2, note: 'Van Anna', link: 'visie' }),
    ]) {
      for (const kind of ['save', 'later'] as const) {
        const decision = press(state, { kind, round: 1, criterion: '3A', draft: typed });
        const view = shown(decision, 'why');
        assert.deepEqual([view.criterion.id, view.note, view.version], ['3A', 'Van Anna', 2]);
        assert.deepEqual([decision.lands, decision.changes, decision.landing.updates], ['held', [], []]);
      }
    }
  });

  it('of the last open criterion leads to the result of the standard', () => {
    const open = { '3A': null, '5': null };
    const state = stateOf(scanOf({ ...allAnswered('deels', open), '3A': 'deels' }));
    const decision = press(state, { kind: 'save', round: 1, draft: draft({ note: 'Zie de map' }) });
    assert.equal(shown(decision, 'standard-done').line.standard.id, '3');
  });

  it('is kept before the reason of n.v.t. is asked, where a card of an earlier release sends both', () => {
    const event = { ...answer('3A'), choice: 'nvt', draft: draft({ version: 0, note: 'Zie de map' }) };
    const decision = press(stateOf(scanOf()), event);
    const { choice, note } = onlyAnswer(decision);
    assert.deepEqual([choice, note], [null, 'Zie de map']);
    const { asked } = shown(decision, 'standard');
    assert.deepEqual([asked.reasonFor?.id, asked.answer?.note, asked.answer?.version], ['nvt', note, 1]);
  });
});

describe('What can help with a criterion', () => {
  const event = { kind: 'resources', round: 1, criterion: '3A' } as const;

  it('is shown in a shared chat to who pressed, and the others keep the question', () => {
    const state = stateOf(scanOf(), { placed: asking('3A') });
    const { view, landing, changes } = press(state, event);
    assert.deepEqual(landing, { reply: view, post: null, updates: [], cardChange: null });
    assert.deepEqual(changes, []);
    assert.equal(shown({ view }, 'resources').back, 'start');
  });

  it('leads back by name from an answer of this round, and on a page, which goes its own way', () => {
    const state = stateOf(scanOf({ '3A': 'deels' }, { round: 2 }));
    assert.equal(shown(press(state, { ...event, round: 2 }), 'resources').back, 'open');
    assert.equal(shown(press(state, event), 'resources').back, 'start');
    const open = { ...event, round: 2, criterion: '5' };
    assert.equal(shown(press(state, open), 'resources').back, 'start');
    assert.equal(shown(press(state, open, PAGE), 'resources').back, 'later');
    assert.equal(noticeOf(press(state, { ...event, criterion: '3Z' })), notices.malformed);
  });
});

describe('All criteria of a standard', () => {
  it('can be looked at while some are open, and the card leads on to the first of those', () => {
    const state = stateOf(scanOf({ '3A': 'deels' }), { placed: asking('3B') });
    const { line, lines } = shown(
      press(state, { kind: 'open', round: 1, standard: '3', all: true }),
      'standard-done',
    );
    assert.deepEqual([line.counts.open, lines.length], [4, 5]);
    const on = shown(press(state, { kind: 'open', round: 1, standard: '3' }), 'standard');
    assert.equal(on.asked.criterion.id, '3B');
  });
});
