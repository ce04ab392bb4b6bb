import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import { ButtonEvent } from '../../dialogs/event.ts';
import {
  allAnswered,
  asking,
  content,
  NOW,
  noticeOf,
  press,
  scanOf,
  showing,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';

const { notices } = content.texts;
const closed = scanOf({ '3A': 'deels' }, { closedAt: '2026-02-01T09:00:00.000Z' });
/** The second round is on; a card of the first is still there. */
const second = stateOf(scanOf({ '1': 'voldoende' }, { round: 2 }), { earlier: closed });

describe('Closing a round', () => {
  it('is confirmed first: nothing is closed yet, and the summary tells what is open', () => {
    const state = stateOf(scanOf(allAnswered('deels', { '2': null, '6C': null })));
    for (const decision of [type(state, 'afsluiten'), press(state, { kind: 'close', round: 1 })]) {
      const view = shown(decision, 'summary');
      assert.deepEqual(decision.changes, []);
      assert.deepEqual([view.confirm, view.closed], [true, false]);
      assert.deepEqual(
        view.open.map(({ criterion }) => criterion.id),
        ['2', '6C'],
      );
    }
  });

  it('is done once it is confirmed', () => {
    const decision = press(stateOf(scanOf()), { kind: 'confirm-close', round: 1 });
    const view = shown(decision, 'summary');
    assert.deepEqual(decision.changes, [{ kind: 'close-scan', round: 1 }]);
    assert.equal(noticeOf(decision), fill(notices.justClosed, { ronde: 1 }));
    assert.deepEqual([view.closed, view.closedAt, view.confirm], [true, NOW, false]);
  });

  it('is done once, and asks for no confirmation again', () => {
    const again = press(stateOf(closed), { kind: 'confirm-close', round: 1 });
    assert.deepEqual(again.changes, []);
    assert.equal(noticeOf(again), fill(notices.closed, { ronde: 1 }));
    assert.equal(shown(type(stateOf(closed), 'afsluiten'), 'summary').confirm, false);
  });

  it('does not follow from “ja” alone', () => {
    const decision = type(stateOf(scanOf(), { table: showing(null) }), 'ja');
    assert.deepEqual(decision.changes, []);
  });
});

describe('A closed round', () => {
  const buttons = {
    answer: { kind: 'answer', round: 1, criterion: '3A', version: 1, choice: 'voldoende' },
    'new answer': { kind: 'answer', round: 1, criterion: '3B', version: 0, choice: 'voldoende' },
    save: { kind: 'save', round: 1, draft: { criterion: '3A', version: 1, note: 'Te laat', link: '' } },
    'typed word': { kind: 'answer', choice: 'voldoende' },
  };
  for (const [name, button] of Object.entries(buttons)) {
    it(`says that it is closed and changes nothing: ${name}`, () => {
      const event = ButtonEvent.parse(button);
      const decision = press(stateOf(closed, { table: asking('3A', 1) }), event);
      assert.deepEqual(decision.changes, []);
      assert.equal(noticeOf(decision), fill(notices.closed, { ronde: 1 }));
      assert.equal(shown(decision, 'summary').closed, true);
    });
  }

  it('shows its summary when somebody skips or goes on', () => {
    const draft = { criterion: '3A', version: 1, note: 'Te laat', link: '' };
    const decision = press(stateOf(closed), { kind: 'skip', round: 1, criterion: '3A', draft });
    assert.deepEqual(decision.changes, []);
    shown(decision, 'summary');
  });
});

describe('A new round', () => {
  it('cannot start while a round is open: that is said, with the overview', () => {
    const decision = type(stateOf(scanOf()), 'nieuwe ronde');
    assert.deepEqual(decision.changes, []);
    assert.equal(noticeOf(decision), fill(notices.roundStillOpen, { ronde: 1 }));
    shown(decision, 'overview');
  });

  it('starts empty after the one before it is closed, with the first criterion', () => {
    const decision = type(stateOf(closed), 'nieuwe ronde');
    const view = shown(decision, 'standard');
    assert.deepEqual(decision.changes, [{ kind: 'start-scan', round: 2 }]);
    assert.deepEqual([view.round, view.asked.criterion.id, view.progress.answered], [2, '1', 0]);
  });

  it('is the first one where no scan was made before', () => {
    assert.deepEqual(type(stateOf(null), 'nieuwe ronde').changes, [{ kind: 'start-scan', round: 1 }]);
  });

  it('leaves the cards of the round before it as that round was', () => {
    const { leave } = type(stateOf(closed, { table: showing('3') }), 'nieuwe ronde');
    assert.ok(leave?.kind === 'compact');
    assert.deepEqual([leave.round, leave.closed, leave.line.counts.open], [1, true, 4]);
  });
});

describe('A card of an earlier round', () => {
  const buttons = {
    answer: { kind: 'answer', round: 1, criterion: '3A', version: 1, choice: 'voldoende' },
    'answer to what is open': { kind: 'answer', round: 1, criterion: '3B', version: 0, choice: 'voldoende' },
    save: { kind: 'save', round: 1, draft: { criterion: '3B', version: 0, note: 'Van toen', link: '' } },
    'closing for good': { kind: 'confirm-close', round: 1 },
    closing: { kind: 'close', round: 1 },
  };
  for (const [name, button] of Object.entries(buttons)) {
    it(`changes nothing and says which round is on: ${name}`, () => {
      const decision = press(second, ButtonEvent.parse(button));
      assert.deepEqual(decision.changes, []);
      assert.equal(noticeOf(decision), fill(notices.otherRound, { ronde: 2 }));
      assert.equal(shown(decision, 'overview').round, 2);
    });
  }

  it('can still be read: its standards, overview and summary', () => {
    const standard = shown(press(second, { kind: 'open', round: 1, criterion: '3A' }), 'standard-done');
    assert.deepEqual([standard.round, standard.lines[0]?.choice?.id], [1, 'deels']);
    const overview = shown(press(second, { kind: 'overview', round: 1 }), 'overview');
    const summary = shown(press(second, { kind: 'summary', round: 1 }), 'summary');
    for (const view of [standard, overview, summary]) {
      assert.deepEqual([view.round, view.closed, view.progress.answered], [1, true, 1]);
    }
  });

  it('goes on in the round that is on when somebody presses previous, next or skip', () => {
    for (const kind of ['previous', 'next', 'skip'] as const) {
      const view = shown(press(second, { kind, round: 1 }), 'standard');
      assert.deepEqual([view.round, view.asked.criterion.id], [2, '2']);
    }
  });
});
