import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import type { EventOf } from '../../dialogs/event.ts';
import { evidenceCounts } from '../../dialogs/evidence-counts.ts';
import { shownNow } from '../../dialogs/shown-now.ts';
import {
  answerOf,
  asking,
  content,
  noticeOf,
  onlyAnswer,
  press,
  scanOf,
  shown,
  stateOf,
} from '../fixtures/states.ts';
import { revealedBallot, votingScan } from '../fixtures/votes.ts';

const words = content.texts.talk.evidence;
const tap = (rest: Partial<EventOf<'evidence'>> = {}): EventOf<'evidence'> => ({
  kind: 'evidence',
  round: 1,
  criterion: '3A',
  version: 1,
  evidence: 'dossiers',
  ...rest,
});
const answered = (rest: object = {}) =>
  stateOf(scanOf({ '3A': answerOf('deels', rest) }), { placed: asking('3B') });

describe('How a team knows an answer', () => {
  it('is asked on the card that comes after the answer', () => {
    const decision = press(stateOf(scanOf()), {
      kind: 'answer',
      round: 1,
      criterion: '3A',
      version: 0,
      choice: 'deels',
    });
    const view = shown(decision, 'standard');
    assert.equal(view.asked.criterion.id, '3B');
    assert.deepEqual(view.notice?.kept, {
      round: 1,
      criterion: '3A',
      version: 1,
      evidence: null,
      before: { choice: null, reason: null },
    });
  });

  it('is asked on the card in the chat too when a colleague answers elsewhere', () => {
    const scan = scanOf({ '3A': answerOf('deels') });
    const view = shownNow(content, scan, asking('3A'));
    assert.ok(view && 'asked' in view);
    assert.deepEqual([view.asked?.criterion.id, view.notice?.kept?.criterion], ['3B', '3A']);
    const known = shownNow(
      content,
      scanOf({ '3A': answerOf('deels', { evidence: 'cijfers' }) }),
      asking('3A'),
    );
    assert.equal(known?.notice, null);
  });

  it('is not asked of a choice that leaves nothing to know', () => {
    for (const [choice, isAsked] of [
      ['deels', true],
      ['weet-niet', false],
      ['nvt', false],
    ] as const) {
      const event = { kind: 'answer', round: 1, criterion: '3A', version: 0, choice } as const;
      const decision = press(stateOf(scanOf()), choice === 'nvt' ? { ...event, reason: 'anders' } : event);
      const { kept } = shown(decision, 'standard').notice ?? {};
      assert.equal(kept?.evidence, isAsked ? null : undefined, choice);
      const card = JSON.stringify(draw(content, decision.view));
      assert.equal(card.includes(words.question), isAsked, choice);
      assert.equal(card.includes('"kind":"evidence"'), isAsked, choice);
      const opened = press(stateOf(scanOf({ '3A': choice })), { kind: 'open', round: 1, criterion: '3A' });
      assert.equal(JSON.stringify(draw(content, opened.view)).includes('"kind":"evidence"'), isAsked, choice);
    }
    const { none } = evidenceCounts(content, scanOf({ '3A': 'weet-niet', '3B': 'nvt', '3C': 'deels' }));
    assert.equal(none, 1);
  });

  it('is kept with one tap, and the card stays where it was', () => {
    const decision = press(answered({ note: 'Zie de map' }), tap());
    const change = onlyAnswer(decision);
    assert.deepEqual(
      [change.evidence, change.choice, change.note, change.expected],
      ['dossiers', 'deels', 'Zie de map', 1],
    );
    const view = shown(decision, 'standard');
    assert.equal(view.asked.criterion.id, '3B');
    assert.deepEqual(view.notice?.kept, { round: 1, criterion: '3A', version: 2, evidence: 'dossiers' });
  });

  it('is taken away by the same tap, and changed by another', () => {
    const away = press(answered({ evidence: 'dossiers' }), tap());
    assert.deepEqual([onlyAnswer(away).evidence, noticeOf(away)], [null, words.takenAway]);
    assert.equal(onlyAnswer(press(answered({ evidence: 'gevoel' }), tap())).evidence, 'dossiers');
  });

  it('stays on the card of its own criterion where it was tapped there', () => {
    const view = shown(press(answered(), tap({ here: true })), 'standard');
    assert.equal(view.asked.criterion.id, '3A');
    assert.equal(view.asked.answer?.evidence, 'dossiers');
  });

  it('is not taken away when two colleagues tap the same at once', () => {
    const decision = press(answered({ evidence: 'dossiers', version: 2 }), tap());
    assert.deepEqual(decision.changes, []);
    assert.equal(shown(decision, 'standard').notice?.kept?.evidence, 'dossiers');
  });

  it('is not kept for an answer that a colleague changed meanwhile', () => {
    const decision = press(answered({ version: 2 }), tap());
    assert.deepEqual([decision.changes, noticeOf(decision)], [[], content.texts.notices.changedNow]);
  });

  it('is nothing without an answer, in a closed round, or when it is none of the content', () => {
    const { changes } = press(stateOf(scanOf()), tap({ version: 0 }));
    assert.deepEqual(changes, []);
    const closed = stateOf(scanOf({ '3A': 'deels' }, { closedAt: '2026-03-01T09:00:00.000Z' }));
    assert.deepEqual(press(closed, tap()).changes, []);
    assert.deepEqual(press(answered(), tap({ evidence: 'toString' })).changes, []);
  });

  it('is kept together with what was typed on the card', () => {
    const draft = { criterion: '3A', version: 1, note: 'Zie de map' };
    const own = onlyAnswer(press(answered(), { ...tap({ here: true }), draft }));
    assert.deepEqual([own.note, own.evidence, own.expected], ['Zie de map', 'dossiers', 1]);
    const next = press(answered(), { ...tap(), draft: { ...draft, criterion: '3B', version: 0 } });
    assert.deepEqual(
      next.changes.map(
        (change) => change.kind === 'answer' && [change.criterion, change.note, change.evidence],
      ),
      [
        ['3B', 'Zie de map', undefined],
        ['3A', '', 'dossiers'],
      ],
    );
    const held = press(answered(), { ...tap({ here: true }), draft: { ...draft, note: 'Bel 06-12345678' } });
    assert.deepEqual([held.changes, held.lands], [[], 'held']);
  });

  it('stays when the choice or the note changes', () => {
    const state = answered({ evidence: 'cijfers' });
    const change = onlyAnswer(
      press(state, { kind: 'answer', round: 1, criterion: '3A', version: 1, choice: 'voldoende' }),
    );
    assert.equal('evidence' in change, false);
  });

  it('belongs to the answer that a team agreed on after a vote', () => {
    const scan = votingScan({ '3A': revealedBallot({ deels: 4 }) }, { answers: { '3A': answerOf('deels') } });
    const decision = press(stateOf(scan, { placed: asking('3A') }), tap({ here: true }));
    assert.equal(onlyAnswer(decision).ballot, 1);
    assert.equal(shown(decision, 'reveal').asked.answer?.evidence, 'dossiers');
  });

  it('is counted of what is answered, and weak when most of it is a feeling', () => {
    const scan = (...evidence: (string | undefined)[]) =>
      scanOf(
        Object.fromEntries(
          evidence.map((one, n) => [
            content.criteria[n]?.id ?? '',
            answerOf('deels', one ? { evidence: one } : {}),
          ]),
        ),
      );
    const { given, none, isWeak } = evidenceCounts(
      content,
      scan('dossiers', 'gevoel', 'gevoel', 'gevoel', 'cijfers', undefined),
    );
    assert.deepEqual(
      given.map(({ evidence, count }) => [evidence.id, count]),
      [
        ['dossiers', 1],
        ['clienten', 0],
        ['cijfers', 1],
        ['gevoel', 3],
      ],
    );
    assert.deepEqual([none, isWeak], [1, true]);
    assert.equal(
      evidenceCounts(content, scan('gevoel', 'gevoel', 'gevoel', 'gevoel')).isWeak,
      false,
      'too few to tell',
    );
    assert.equal(evidenceCounts(content, scan()).isWeak, false);
  });
});
