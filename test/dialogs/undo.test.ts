import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import { fill } from '../../content/fill.ts';
import type { EventOf } from '../../dialogs/event.ts';
import type { Answer, Scan } from '../../dialogs/scan.ts';
import type { View } from '../../dialogs/view.ts';
import { withChanges } from '../../dialogs/with-changes.ts';
import { payloadOf } from '../fixtures/card.ts';
import type { SentCard } from '../fixtures/connector.ts';
import {
  ANNA,
  answerOf,
  asking,
  BRAM,
  choiceOf,
  content,
  type Decided,
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
const at3A = (scan: Scan) => stateOf(scan, { placed: asking('3A'), managers: [], rounds: [] });
const TEXTS = { note: 'Zie de map', link: 'https://wijkteam.nl/visie' };

/** The event of the button on a card that undoes the choice. */
function undoOn(view: View): EventOf<'undo'> {
  const event = readPayload(payloadOf(draw(content, view) as unknown as SentCard, 'Ongedaan maken'));
  assert.ok(event.kind === 'undo');
  return event;
}

/** The scan once somebody answered 3A, and the button that undoes it. */
function answered(scan: Scan, rest: Partial<EventOf<'answer'>> = {}) {
  const version = scan.answers['3A']?.version ?? 0;
  const event = { kind: 'answer', round: 1, criterion: '3A', version, choice: 'voldoende', ...rest } as const;
  const decision = press(at3A(scan), event);
  return { after: saved(scan, decision), undo: undoOn(decision.view) };
}

function saved(scan: Scan, { changes }: Decided): Scan {
  return withChanges(scan, changes, { member: ANNA, now: NOW, cast: [] });
}

function changedNow(decision: Decided): void {
  assert.deepEqual([decision.changes, noticeOf(decision)], [[], notices.changedNow]);
}

describe('“Ongedaan maken”', () => {
  const before: Record<string, Answer | null> = {
    'an open criterion': null,
    'an open criterion with a note': answerOf(null, TEXTS),
    'another choice': answerOf('deels', TEXTS),
    'a choice with a reason': answerOf('nvt', { reason: 'anders', ...TEXTS }),
  };
  for (const [what, was] of Object.entries(before)) {
    it(`gives back ${what}, and leaves note and link as they are`, () => {
      const { after, undo } = answered(scanOf(was ? { '3A': was } : {}));
      const decision = press(at3A(after), undo);
      const { choice, reason, note, link } = onlyAnswer(decision);
      const { note: written = '', link: led = '' } = was ?? {};
      assert.deepEqual(
        { choice, reason, note, link },
        { choice: was?.choice ?? null, reason: was?.reason ?? null, note: written, link: led },
      );
      const label = was?.choice ? choiceOf(was.choice) : null;
      const sentence = label
        ? fill(notices.undoneTo, { criterium: '3A', antwoord: `${label.symbol} ${label.label}` })
        : fill(notices.undone, { criterium: '3A' });
      assert.equal(noticeOf(decision), sentence);
      assert.equal(shown(decision, 'standard').asked.criterion.id, '3A');
    });
  }

  it('keeps what was written after the choice was made, only with its own version', () => {
    const { after, undo } = answered(scanOf());
    const { version } = after.answers['3A'] ?? answerOf(null);
    const written = {
      ...after,
      answers: { '3A': answerOf('voldoende', { ...TEXTS, version: version + 1 }) },
    };
    changedNow(press(at3A(written), undo));
    const change = onlyAnswer(press(at3A(written), { ...undo, version: version + 1 }));
    assert.deepEqual([change.choice, change.note, change.link], [null, TEXTS.note, TEXTS.link]);
  });

  it('takes away how the team knows it where the criterion is open again, and only there', () => {
    const known = { evidence: 'dossiers', version: 2 };
    const scan = scanOf({ '3A': answerOf('voldoende', known) });
    const undo = { kind: 'undo', round: 1, criterion: '3A', version: 2 } as const;
    const open = press(at3A(scan), undo);
    assert.equal(onlyAnswer(open).evidence, null);
    assert.equal(saved(scan, open).answers['3A']?.evidence, undefined);
    const other = press(at3A(scan), { ...undo, choice: 'deels' });
    assert.equal(saved(scan, other).answers['3A']?.evidence, 'dossiers');
  });

  it('pressed twice says that it is undone, and changes nothing more', () => {
    for (const was of Object.values(before)) {
      const { after, undo } = answered(scanOf(was ? { '3A': was } : {}));
      const once = press(at3A(after), undo);
      const twice = press(at3A(saved(after, once)), undo);
      assert.deepEqual([twice.changes, noticeOf(twice)], [[], noticeOf(once)]);
      assert.equal(shown(twice, 'standard').notice?.tone, 'info');
    }
  });

  it('undoes nothing that a colleague changed since', () => {
    const { undo } = answered(scanOf());
    const by = { by: BRAM.name, version: 2 };
    for (const choice of ['voldoende', 'onvoldoende'])
      changedNow(press(at3A(scanOf({ '3A': answerOf(choice, by) })), undo));
  });

  it('undoes nothing in a closed round, or in another than it is of', () => {
    const { after, undo } = answered(scanOf());
    const closed = press(at3A({ ...after, closedAt: NOW }), undo);
    assert.deepEqual([closed.changes, closed.view.kind], [[], 'summary']);
    const other = press(at3A({ ...after, round: 2 }), undo);
    assert.deepEqual([other.changes, other.view.kind], [[], 'overview']);
  });

  it('goes back to the votes without an answer, where the team voted first', () => {
    const ballots = { '3A': revealedBallot({ deels: 4 }) };
    const { after, undo } = answered(votingScan(ballots), { ballot: 1 });
    assert.equal(after.answers['3A']?.choice, 'voldoende');
    const decision = press(at3A(after), undo);
    assert.deepEqual([onlyAnswer(decision).choice, onlyAnswer(decision).ballot], [null, 1]);
    assert.equal(shown(decision, 'reveal').asked.answer?.choice, null);
    const again = {
      ...after,
      ...votingScan({ '3A': openBallot(1, { ballot: 2 }) }, { answers: after.answers }),
    };
    const voting = press(at3A(again), undo);
    assert.deepEqual([voting.changes, voting.view.kind], [[], 'ballot']);
  });

  it('undoes nothing once there are newer votes, which its card did not show', () => {
    const { after, undo } = answered(votingScan({ '3A': revealedBallot({ deels: 4 }) }), { ballot: 1 });
    const newer = revealedBallot({ voldoende: 4 }, { ballot: 2 });
    const again = { ...after, ...votingScan({ '3A': newer }, { answers: after.answers }) };
    const decision = press(at3A(again), undo);
    changedNow(decision);
    assert.equal(shown(decision, 'reveal').revealed.ballot, 2);
  });

  const forged: Record<string, Partial<EventOf<'undo'>>> = {
    'a choice that is none': { choice: 'geweldig' },
    'a choice named as a property of every object': { choice: 'toString' },
    'a reason that is none': { choice: 'nvt', reason: 'zomaar' },
    'a choice without the reason that it needs': { choice: 'nvt' },
    'a reason of another choice': { choice: 'deels', reason: 'anders' },
    'a reason alone': { reason: 'anders' },
    'a criterion that is none': { criterion: '3Z' },
    'a criterion without an answer': { criterion: '3B', version: 0 },
  };
  for (const [what, rest] of Object.entries(forged)) {
    it(`is refused with ${what}`, () => {
      const { after, undo } = answered(scanOf());
      const decision = press(at3A(after), { ...undo, ...rest });
      assert.deepEqual([decision.changes, noticeOf(decision)], [[], notices.malformed]);
    });
  }

  it('is offered only right after the choice, and only for what was just chosen', () => {
    const scan = scanOf({ '3A': answerOf('deels') });
    const same = press(at3A(scan), {
      kind: 'answer',
      round: 1,
      criterion: '3A',
      version: 0,
      choice: 'deels',
    });
    const opened = press(at3A(scan), { kind: 'open', round: 1, criterion: '3A' });
    for (const { view } of [same, opened]) assert.throws(() => undoOn(view), /no button/);
  });
});
