import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import type { Event } from '../../dialogs/event.ts';
import { withChanges } from '../../dialogs/with-changes.ts';
import {
  answerOf,
  asking,
  BRAM,
  content,
  NOW,
  noticeOf,
  press,
  scanOf,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';
import { openBallot, revealedBallot, voting, votingScan } from '../fixtures/votes.ts';
import { wordOf } from '../fixtures/wording.ts';

const { notices } = content.texts.votes;
const OWN = { id: 'person:anna', kind: 'personal', name: 'jouw eigen zelfscan' } as const;
const PLACES = ['group', 'channel', 'own-channel'] as const;
const WAYS = [
  [wordOf('together'), 'together', 'together', 'standard'],
  [wordOf('vote-first'), 'vote-first', 'vote', 'ballot'],
] as const;

/** The criteria of the standard that these tests vote on. */
const CRITERIA_3 = content.standards.find(({ id }) => id === '3')?.criteria.map(({ id }) => id);

describe('A round of several people', () => {
  for (const kind of PLACES) {
    it(`asks in which way they answer before it begins, in a ${kind}`, () => {
      const team = { id: 'team:1', kind, name: 'Wijkteam Noord' };
      for (const [said, round, before] of [
        ['start', 1, null],
        [wordOf('new-round'), 2, scanOf({}, { closedAt: NOW })],
      ] as const) {
        const decision = type(stateOf(before, { team }), said);
        assert.deepEqual(decision.changes, []);
        const view = shown(decision, 'choose-way');
        assert.deepEqual([view.round, view.team, view.notice], [round, 'Wijkteam Noord', null]);
      }
    });
  }

  for (const [said, kind, way, view] of WAYS) {
    it(`begins by “${said}”, typed or pressed, and then asks the first criterion that way`, () => {
      for (const [round, before] of [
        [1, null],
        [2, scanOf({}, { closedAt: NOW })],
      ] as const) {
        for (const decision of [type(stateOf(before), said), press(stateOf(before), { kind, round })]) {
          assert.deepEqual(decision.changes, [{ kind: 'start-scan', round, way }]);
          assert.equal(decision.view.kind, view);
          assert.equal(decision.landing.cardChange?.shows.criterion, '1');
        }
      }
    });
  }

  it('begins as the first of two colleagues chose; the other sees that, and a sentence says so', () => {
    const begun = { vote: votingScan(), together: scanOf() };
    for (const [event, scan, view] of [
      [{ kind: 'together', round: 1 }, begun.vote, 'ballot'],
      [{ kind: 'vote-first', round: 1 }, begun.together, 'standard'],
      [{ kind: 'vote-first', round: 1 }, begun.vote, 'ballot'],
    ] as const) {
      const decision = press(stateOf(scan, { member: BRAM }), event);
      assert.deepEqual(decision.changes, []);
      assert.equal(decision.view.kind, view);
      assert.equal(noticeOf(decision), notices.alreadyBegun);
    }
  });

  it('is not begun again by an older card, nor for a standard of it', () => {
    const closed = scanOf({}, { closedAt: NOW });
    for (const event of [
      { kind: 'vote-first', round: 1 },
      { kind: 'together', round: 3 },
      { kind: 'vote-first', standard: '3' },
    ] as const) {
      const decision = press(stateOf(closed), event);
      assert.deepEqual(decision.changes, []);
      assert.equal(noticeOf(decision), fill(content.texts.notices.closed, { ronde: 1 }));
    }
  });

  it('shows the summary with that sentence when all is answered meanwhile', () => {
    const answers = Object.fromEntries(content.criteria.map(({ id }) => [id, answerOf('deels')]));
    const decision = press(stateOf(scanOf(answers)), { kind: 'vote-first', round: 1 });
    assert.equal(shown(decision, 'summary').notice?.text, notices.alreadyBegun);
  });
});

describe('One person alone', () => {
  it('begins at once, whatever way is said', () => {
    for (const said of [wordOf('start'), wordOf('new-round'), wordOf('together'), wordOf('vote-first')]) {
      const decision = type(stateOf(null, { team: OWN }), said);
      assert.deepEqual(decision.changes, [{ kind: 'start-scan', round: 1, way: 'together' }]);
      shown(decision, 'standard');
    }
  });

  it('is told that they have nobody to vote with', () => {
    for (const said of [wordOf('together'), wordOf('vote-first')]) {
      const decision = type(stateOf(scanOf(), { team: OWN }), said);
      assert.deepEqual(decision.changes, []);
      assert.equal(noticeOf(decision), notices.aloneStarted);
    }
  });
});

describe('The way of one standard', () => {
  const way = (event: Event, state = voting()) => press(state, event);

  it('is changed by who presses it, and the card asks the same criterion that way', () => {
    const decision = way({ kind: 'together', round: 1, standard: '3' });
    assert.deepEqual(decision.changes, [
      { kind: 'way', round: 1, standard: '3', criteria: CRITERIA_3, way: 'together' },
    ]);
    assert.equal(shown(decision, 'standard').asked.criterion.id, '3A');
    assert.equal(noticeOf(decision), fill(notices.nowTogether, { standaard: '3' }));
  });

  it('is changed to voting in a scan that never voted', () => {
    const decision = way({ kind: 'vote-first', round: 1, standard: '3' }, stateOf(scanOf()));
    assert.deepEqual(decision.changes, [
      { kind: 'way', round: 1, standard: '3', criteria: CRITERIA_3, way: 'vote' },
    ]);
    assert.equal(shown(decision, 'ballot').criterion.id, '3A');
    assert.equal(noticeOf(decision), fill(notices.nowVote, { standaard: '3' }));
  });

  it('is the way of the standard in sight when it is typed', () => {
    const { changes } = type(voting({}, { placed: asking('6C') }), wordOf('together'));
    assert.deepEqual(
      changes.map((change) => change.kind === 'way' && [change.standard, change.way]),
      [['6', 'together']],
    );
  });

  it('ends open ballots of that standard without showing them, and says so when there were votes', () => {
    const voted = { '3A': openBallot(2), '6C': openBallot(1) };
    const decision = way({ kind: 'together', round: 1, standard: '3' }, voting(voted));
    const [sentence, ended] = [fill(notices.nowTogether, { standaard: '3' }), notices.openEnded];
    assert.equal(noticeOf(decision), `${sentence} ${ended}`);
    assert.equal(JSON.stringify(decision.view).includes('tally'), false);
    const none = voting({ '3A': revealedBallot({ deels: 4 }), '3B': openBallot(0), '6C': openBallot(1) });
    assert.equal(noticeOf(way({ kind: 'together', round: 1, standard: '3' }, none)), sentence);
  });

  it('stays what it is when it is that already', () => {
    for (const event of [{ kind: 'vote-first', round: 1, standard: '3' }, { kind: 'vote-first' }] as const) {
      const decision = way(event);
      assert.deepEqual([decision.changes, noticeOf(decision)], [[], notices.sameWay]);
      assert.equal(shown(decision, 'ballot').criterion.id, '3A');
    }
  });

  it('stays what it is for a card of another round', () => {
    const decision = way({ kind: 'together', round: 2, standard: '3' });
    assert.deepEqual(decision.changes, []);
    assert.equal(noticeOf(decision), fill(content.texts.notices.otherRound, { ronde: 1 }));
  });

  it('does not ask for votes on what was answered before, until somebody opens it', () => {
    const state = stateOf(scanOf({ '3A': 'deels' }), { placed: asking('3A', 1) });
    const decision = way({ kind: 'vote-first', round: 1, standard: '3' }, state);
    assert.equal(shown(decision, 'ballot').criterion.id, '3B');
    const scan = votingScan({}, { answers: { '3A': answerOf('deels') } });
    shown(press(stateOf(scan), { kind: 'open', round: 1, criterion: '3A' }), 'standard');
  });

  it('lets nobody take a new round back in which people voted', () => {
    const closed = scanOf({}, { closedAt: NOW });
    const scan = votingScan({ '1': openBallot(1) }, { round: 2 });
    const decision = press(stateOf(scan, { rounds: [closed, scan] }), { kind: 'take-back', round: 2 });
    assert.deepEqual(decision.changes, []);
    assert.equal(noticeOf(decision), fill(content.texts.notices.notEmpty, { ronde: 2 }));
  });
});

describe('Closing a round', () => {
  it('ends the votes that nobody revealed, and keeps what was shown', () => {
    const scan = votingScan({ '3A': openBallot(3), '3B': revealedBallot({ deels: 4 }) });
    const closed = withChanges(scan, [{ kind: 'close-scan', round: 1 }], stateOf(scan));
    assert.deepEqual(Object.keys(closed.voting?.ballots ?? {}), ['3B']);
  });
});
