import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { fill } from '../../content/fill.ts';
import { ButtonEvent } from '../../dialogs/event.ts';
import { hear } from '../../dialogs/hear.ts';
import { askedOf } from '../../dialogs/of-round.ts';
import { REMEMBERED, rememberedOf } from '../../dialogs/remembered.ts';
import type { Scan } from '../../dialogs/scan.ts';
import { askView } from '../../dialogs/scan-views.ts';
import { talkView } from '../../dialogs/talk-view.ts';
import { aloneView } from '../../dialogs/vote/alone-view.ts';
import { withChanges } from '../../dialogs/with-changes.ts';
import { pressables } from '../fixtures/card.ts';
import { actionOf } from '../fixtures/plan.ts';
import {
  allAnswered,
  answerOf,
  asking,
  CARD,
  choiceOf,
  content,
  criterionOf,
  NOW,
  noticeOf,
  press,
  scanOf,
  showing,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';
import { revealedBallot, votingScan } from '../fixtures/votes.ts';
import { wordOf } from '../fixtures/wording.ts';

const SUMMARY = wordOf('summary');

const { notices } = content.texts;
const closed = scanOf({ '3A': 'deels' }, { closedAt: '2026-02-01T09:00:00.000Z' });
/** The second round is on; a card of the first is still there. */
const second = stateOf(scanOf({ '1': 'voldoende' }, { round: 2 }), { earlier: closed });

describe('Closing a round', () => {
  it('is asked first, on a card of its own below the summary: nothing is closed yet', () => {
    const state = stateOf(scanOf(allAnswered('deels', { '2': null, '6C': null })));
    for (const decision of [type(state, wordOf('close')), press(state, { kind: 'close', round: 1 })]) {
      const view = shown(decision, 'closing');
      assert.deepEqual([decision.changes, decision.landing.post], [[], view]);
      assert.deepEqual([view.closed, view.progress], [false, { answered: 33, total: 35 }]);
      assert.equal(decision.landing.cardChange?.shows.confirms, 'close 1');
    }
    assert.equal(press(state, { kind: 'close', round: 1 }).landing.reply?.kind, 'summary');
  });

  it('is done once it is confirmed', () => {
    const decision = press(stateOf(scanOf()), { kind: 'confirm-close', round: 1 });
    const view = shown(decision, 'summary');
    assert.deepEqual(decision.changes, [{ kind: 'close-scan', round: 1 }]);
    assert.equal(noticeOf(decision), fill(notices.justClosed, { ronde: 1 }));
    assert.deepEqual([view.closed, view.closedAt], [true, NOW]);
  });

  it('is done once, and asks for no confirmation again', () => {
    const again = press(stateOf(closed), { kind: 'confirm-close', round: 1 });
    assert.deepEqual(again.changes, []);
    assert.equal(noticeOf(again), fill(notices.closed, { ronde: 1 }));
    const asked = type(stateOf(closed), wordOf('close'));
    assert.equal(shown(asked, 'summary').closed, true);
    assert.equal(noticeOf(asked), fill(notices.closed, { ronde: 1 }));
  });

  it('does not follow from “ja” alone', () => {
    const decision = type(stateOf(scanOf(), { placed: showing(null) }), 'ja');
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
      const decision = press(stateOf(closed, { placed: asking('3A', 1) }), event);
      assert.deepEqual(decision.changes, []);
      const lost = name === 'save' ? ` ${notices.textLost}` : '';
      assert.equal(noticeOf(decision), fill(notices.closed, { ronde: 1 }) + lost);
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
    const decision = type(stateOf(scanOf()), wordOf('new-round'));
    assert.deepEqual(decision.changes, []);
    assert.equal(noticeOf(decision), fill(notices.roundStillOpen, { ronde: 1 }));
    shown(decision, 'overview');
  });

  it('starts empty after the one before it is closed, with the first criterion', () => {
    const decision = type(stateOf(closed), wordOf('together'));
    const view = shown(decision, 'standard');
    assert.deepEqual(decision.changes, [{ kind: 'start-scan', round: 2, way: 'together' }]);
    assert.deepEqual([view.round, view.asked.criterion.id, view.progress.answered], [2, '1', 0]);
  });

  it('asks again in which way the team wants to answer, whatever it chose before', () => {
    for (const before of [closed, { ...closed, voting: { way: 'vote', ways: {}, ballots: {} } } as const]) {
      const decision = type(stateOf(before), wordOf('new-round'));
      assert.deepEqual(decision.changes, []);
      assert.equal(shown(decision, 'choose-way').round, 2);
    }
  });

  it('begins at once where one person answers', () => {
    const own = { id: 'person:anna', kind: 'personal', name: 'jouw eigen zelfscan' } as const;
    const { changes } = type(stateOf(closed, { team: own }), wordOf('new-round'));
    assert.deepEqual(changes, [{ kind: 'start-scan', round: 2, way: 'together' }]);
  });

  it('is the first one where no scan was made before', () => {
    assert.equal(shown(type(stateOf(null), wordOf('new-round')), 'choose-way').round, 1);
    const { changes } = type(stateOf(null), wordOf('together'));
    assert.deepEqual(changes, [{ kind: 'start-scan', round: 1, way: 'together' }]);
  });

  it('leaves the cards of the round before it as that round was', () => {
    const { landing } = type(stateOf(closed, { placed: showing('3') }), wordOf('together'));
    const [{ message, view: left } = assert.fail('nothing is left')] = landing.updates;
    assert.ok(left.kind === 'compact');
    assert.deepEqual([message, left.round, left.closed, left.line.counts.open], [CARD, 1, true, 4]);
  });
});

describe('Taking a new round back', () => {
  const fresh = (rest: Partial<Scan> = {}) => {
    const scan = { ...scanOf({}, { round: 2 }), ...rest };
    return stateOf(scan, { placed: asking('1'), rounds: [closed, scan] });
  };

  it('is offered on each card that asks as long as nothing was answered, and never in the first round', () => {
    const ways = (scan: Scan) => askView({ content, scan }, criterionOf('3A')).ways.includes('take-back');
    assert.equal(ways(scanOf({}, { round: 2 })), true);
    assert.equal(ways(scanOf({ '1': answerOf(null, { note: 'Zie de map' }) }, { round: 2 })), false);
    assert.equal(ways(scanOf()), false);
  });

  it('shows the closed round before it, which is the newest again', () => {
    for (const decision of [
      press(fresh(), { kind: 'take-back', round: 2 }),
      type(fresh(), wordOf('take-back')),
    ]) {
      const view = shown(decision, 'summary');
      assert.deepEqual(decision.changes, [{ kind: 'take-back', round: 2 }]);
      assert.deepEqual([view.round, view.closed, view.others], [1, true, []]);
      assert.equal(noticeOf(decision), fill(notices.takenBack, { ronde: 2, vorige: 1 }));
    }
  });

  it('is refused once somebody answered, wrote a note or planned something in it', () => {
    const answered = fresh({ answers: { '1': answerOf('deels') } });
    const noted = fresh({ answers: { '1': answerOf(null, { note: 'Zie de map' }) } });
    const planned = { ...fresh(), actions: [actionOf({ round: 2 })] };
    for (const state of [answered, noted, planned]) {
      const decision = press(state, { kind: 'take-back', round: 2 });
      assert.deepEqual(decision.changes, []);
      assert.equal(noticeOf(decision), fill(notices.notEmpty, { ronde: 2 }));
    }
  });

  it('keeps what was typed on the card that it is pressed on, and the round with it', () => {
    const draft = { criterion: '1', version: 0, note: 'Vraag het na', link: '' };
    const decision = press(fresh(), { kind: 'take-back', round: 2, draft });
    assert.deepEqual(
      decision.changes.map(({ kind }) => kind),
      ['answer'],
    );
    assert.equal(noticeOf(decision), fill(notices.notEmpty, { ronde: 2 }));
  });

  it('does nothing on a card of another round, in the first round or in a closed one', () => {
    const first = stateOf(scanOf(), { rounds: [scanOf()] });
    for (const [state, round] of [
      [first, 1],
      [fresh(), 1],
      [stateOf(closed, { rounds: [closed] }), 1],
    ] as const) {
      assert.deepEqual(press(state, { kind: 'take-back', round }).changes, []);
    }
  });

  it('lets a next new round begin with the same number', () => {
    const { changes } = type(stateOf(closed, { rounds: [closed] }), wordOf('together'));
    assert.deepEqual(changes, [{ kind: 'start-scan', round: 2, way: 'together' }]);
  });
});

describe('The summary of an earlier round', () => {
  const rounds = [
    closed,
    scanOf({ '1': 'deels' }, { round: 2, closedAt: NOW }),
    scanOf({ '1': 'nvt' }, { round: 3 }),
  ];
  const state = stateOf(rounds[2] ?? null, { earlier: closed, rounds });

  for (const said of [
    `${SUMMARY} ronde 1`,
    `${SUMMARY} van ronde één`,
    'ronde 1',
    'uitslag ronde 1',
    `toon de ${SUMMARY} van ronde 1`,
  ]) {
    it(`is shown when it is asked for by its number: ${said}`, () => {
      assert.deepEqual(hear(content, said), { kind: 'summary', round: 1 });
      const view = shown(type(state, said), 'summary');
      assert.deepEqual([view.round, view.closed], [1, true]);
    });
  }

  for (const said of [`${SUMMARY} vorige ronde`, 'vorige ronde', `${SUMMARY} van de vorige ronde`]) {
    it(`is shown when the one before is asked for: ${said}`, () => {
      assert.equal(shown(type(state, said), 'summary').round, 2);
    });
  }

  it('is one press away from a newer one, and leads back to the newest', () => {
    assert.deepEqual(shown(type(state, wordOf('summary')), 'summary').others, [2]);
    assert.deepEqual(shown(type(state, `${SUMMARY} ronde 1`), 'summary').others, [3]);
  });

  it('offers no new round, since that begins after the newest', () => {
    const titles = pressables(draw(content, type(state, 'ronde 1').view)).map(({ title }) => title);
    assert.ok(!titles.includes(content.texts.buttons.newRound));
    assert.ok(titles.includes(fill(content.texts.summary.read, { ronde: 3 })));
  });

  it('that is not there is told, with the round of now', () => {
    for (const round of [4, 77]) {
      const decision = type({ ...state, earlier: null }, `samenvatting ronde ${round}`);
      assert.equal(noticeOf(decision), fill(notices.noSuchRound, { ronde: round }));
      assert.equal(shown(decision, 'summary').round, 3);
    }
    const first = type(stateOf(scanOf(), { rounds: [scanOf()] }), 'vorige ronde');
    assert.equal(noticeOf(first), notices.noRoundBefore);
  });

  it('has an overview too', () => {
    assert.equal(shown(type(state, `${wordOf('overview')} van ronde 1`), 'overview').round, 1);
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
      const lost = name === 'save' ? ` ${notices.textLost}` : '';
      assert.equal(noticeOf(decision), fill(notices.otherRound, { ronde: 2 }) + lost);
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

describe('A round after another', () => {
  const { wording } = criterionOf('3A');
  const note = `Zie de map. ${'x'.repeat(200)}`;
  const first = scanOf(
    { '3A': answerOf('deels', { note, wording, dissent: 'anders' }), '3B': answerOf(null, { note }) },
    { closedAt: NOW },
  );
  const remembering = { ...scanOf({}, { round: 2 }), ...rememberedOf(first) };
  const asked = (scan: Scan, id = '3A') => askedOf({ content, scan }, criterionOf(id)).before;

  it('knows from its first question on what the team chose in the one before, with the beginning of the note', () => {
    const closed = scanOf({ '1': answerOf('voldoende', { note }) }, { closedAt: NOW });
    const { view } = press(stateOf(closed), { kind: 'together', round: 2 });
    const { before } = shown({ view }, 'standard').asked;
    assert.deepEqual(before, { choice: choiceOf('voldoende'), note: note.slice(0, REMEMBERED) });
    assert.deepEqual(asked(remembering), { choice: choiceOf('deels'), note: note.slice(0, REMEMBERED) });
    assert.equal(asked(remembering, '3B'), null);
  });

  it('knows it no more where the text of the criterion or the choices are others now', () => {
    const as = (rest: object) =>
      asked({ ...remembering, before: { '3A': { choice: 'deels', note, ...rest } } });
    assert.deepEqual(as({}), { choice: choiceOf('deels'), note }, 'unknown: from before wordings were kept');
    assert.equal(as({ wording: 'anders' }), null);
    assert.equal(as({ choice: 'goed' }), null);
    assert.equal(asked({ ...remembering, before: { toString: { choice: 'deels', note } } }, '1'), null);
  });

  it('remembers nothing once it is closed, and nothing of a first round or of one that is open', () => {
    assert.equal(
      withChanges(remembering, [{ kind: 'close-scan', round: 2 }], stateOf(null)).before,
      undefined,
    );
    const { view } = press(stateOf(null), { kind: 'together', round: 1 });
    assert.equal(shown({ view }, 'standard').asked.before, null);
    assert.deepEqual(rememberedOf(scanOf({ '1': 'deels' })), {});
  });

  it('shows people who still vote what it shows those of a first round, and tells it when the votes are shown', () => {
    const { before } = rememberedOf(scanOf(allAnswered('deels'), { closedAt: NOW }));
    const [known, fresh] = [votingScan({}, { round: 2, before: before ?? {} }), votingScan({}, { round: 2 })];
    for (const criterion of content.criteria) {
      const { id } = criterion;
      const ballot = (scan: Scan) => askView({ content, scan }, criterion);
      const alone = (scan: Scan) => aloneView(content, stateOf(scan), { criterion: id });
      const screen = (scan: Scan) => talkView({ content, scan }, criterion, {});
      for (const view of [ballot, alone, screen]) assert.deepEqual(view(known), view(fresh), id);
      const voting = { way: 'vote', ways: {}, ballots: { [id]: revealedBallot({ deels: 4 }) } } as const;
      const revealed = ballot({ ...known, voting });
      assert.ok(revealed.kind === 'reveal' && revealed.asked.before?.choice.id === 'deels', id);
      assert.equal(screen({ ...known, voting }).before?.id, 'deels');
    }
  });
});
