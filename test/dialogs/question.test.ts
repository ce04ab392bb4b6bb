import assert from 'node:assert/strict';
import fc from 'fast-check';
import { later } from '../../dialogs/time.ts';
import '../fixtures/seed.ts';
import type { Decision } from '../../dialogs/decision.ts';
import type { Event } from '../../dialogs/event.ts';
import type { Confirmation } from '../../dialogs/placed-card.ts';
import type { State } from '../../dialogs/state.ts';
import {
  asking,
  content,
  EARLIER,
  NOW,
  noticeOf,
  placedAfter,
  press,
  scanOf,
  showing,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';

const { question: words } = content.texts;
const own = { id: 'person:anna', kind: 'personal', name: 'Anna' } as const;

/** Everything that can't be undone: what asks, what confirms, and what that changes. */
const KINDS: readonly {
  asks: Event;
  confirms: Extract<Event, { asked?: string | undefined }>;
  question: Confirmation;
  change: string;
  safe: string;
}[] = [
  {
    asks: { kind: 'close', round: 1 },
    confirms: { kind: 'confirm-close', round: 1 },
    question: 'close 1',
    change: 'close-scan',
    safe: 'summary',
  },
  {
    asks: { kind: 'delete-team' },
    confirms: { kind: 'confirm-delete-team' },
    question: 'delete-team',
    change: 'delete-team',
    safe: 'overview',
  },
  {
    asks: { kind: 'forget-me' },
    confirms: { kind: 'confirm-forget-me' },
    question: 'forget-me',
    change: 'forget-member',
    safe: 'overview',
  },
];

/** A person's own scan, with or without the question as the placed card. */
function stateWith(question: Confirmation | null, rest: Partial<State> = {}): State {
  const scan = scanOf({ '1': 'deels' });
  return stateOf(scan, {
    team: own,
    isOwner: true,
    rounds: [scan],
    placed: { ...showing(null), confirms: question },
    ...rest,
  });
}

for (const { asks, confirms, question, change, safe } of KINDS) {
  const asked = `“${question}”`;

  describe(`The question ${asked}`, () => {
    it('is a message of its own below the card that leads to it, and changes nothing', () => {
      const decision = press(stateWith(null), asks);
      const { post, reply, cardChange } = decision.landing;
      assert.deepEqual([post, decision.changes], [decision.view, []]);
      assert.equal(cardChange?.shows.confirms, question);
      assert.notEqual(reply, null);
    });

    it('is confirmed by “ja”, also in a few words, when it is the placed card', () => {
      for (const said of ['ja', 'Ja!', 'ja, sluit af', 'Ja, verwijder alles']) {
        assert.deepEqual(kindsOf(type(stateWith(question), said)), [change], said);
      }
    });

    it('is left by “nee” for what leads on', () => {
      for (const said of ['nee', 'Nee, ga terug', 'nee nog niet']) {
        const decision = type(stateWith(question), said);
        assert.deepEqual([decision.changes, decision.view.kind], [[], safe], said);
      }
    });

    it('is not confirmed by words that answer a criterion, or by a search', () => {
      for (const said of ['voldoende', 'goed', 'prima', 'ok', 'deels', 'jaa maar eerst overleggen', 'j']) {
        assert.ok(!kindsOf(type(stateWith(question), said)).includes(change), said);
      }
    });

    it('is not confirmed by “ja” once another card is placed', () => {
      for (const placed of [null, showing(null), showing('3'), asking('3A')]) {
        assert.ok(!kindsOf(type(stateWith(question, { placed }), 'ja')).includes(change));
      }
    });

    const ms = fc.integer({ min: -100_000, max: 100_000 });
    const isSeen = (ago: number, after = 1_000) => Math.abs(ago) >= after;
    const at = (ago: number) => later(NOW, -ago);
    const sentAt = (sent: number, message: string | null = 'm') =>
      stateWith(question, { placed: { ...showing(null), confirms: question, message, placedAt: at(sent) } });

    function counts(decision: Decision, expected: boolean): void {
      assert.deepEqual(kindsOf(decision), expected ? [change] : []);
      assert.equal(noticeOf(decision) === words.tooSoon, !expected);
    }

    it('counts from a second after it was asked, wherever its card is, by the server’s clock', () => {
      fc.assert(
        fc.property(ms, (asked) => {
          counts(press(stateWith(null), { ...confirms, asked: at(asked) }), isSeen(asked));
        }),
      );
    });

    it('counts from a second after its message was sent, where that is known, pressed or typed', () => {
      fc.assert(
        fc.property(ms, ms, (asked, sent) => {
          const pressed = press(sentAt(sent), { ...confirms, asked: at(asked) });
          counts(pressed, isSeen(asked) && isSeen(sent));
          counts(type(sentAt(sent), 'ja'), isSeen(sent));
        }),
      );
    });

    it('does not count while its message is being sent, and is not waited for without end', () => {
      fc.assert(fc.property(ms, (sent) => counts(type(sentAt(sent, null), 'ja'), isSeen(sent, 15_000))));
    });

    it('stands there again when it was answered too soon, and can be answered then', () => {
      const state = stateWith(question);
      const soon = press(state, { ...confirms, asked: NOW });
      const { reply, cardChange } = soon.landing;
      assert.deepEqual([reply, placedAfter(state, cardChange)?.confirms], [soon.view, question]);
      const view = soon.view as { asked?: string };
      assert.equal(view.asked, NOW);
      assert.deepEqual(kindsOf(press(stateWith(question), { ...confirms, asked: EARLIER })), [change]);
    });
  });
}

describe('“Ja” and “nee” where nothing of the kind is asked', () => {
  it('answer the criterion on the card, as they always did', () => {
    const state = stateOf(scanOf(), { placed: asking('3A') });
    for (const [said, choice] of [
      ['ja', 'voldoende'],
      ['nee', 'onvoldoende'],
    ] as const) {
      const [change] = type(state, said).changes;
      assert.ok(change?.kind === 'answer');
      assert.deepEqual([change.criterion, change.choice], ['3A', choice]);
    }
  });

  it('mean going back where “terug” does', () => {
    const state = stateOf(scanOf({ '3A': 'deels' }), { placed: asking('4') });
    assert.equal(shown(type(state, 'terug'), 'standard').asked.criterion.id, '3E');
  });
});

describe('In a shared chat', () => {
  it('the question about oneself is shown to who asks alone, in place, and no “ja” of others answers it', () => {
    const state = stateOf(scanOf({ '1': 'deels' }));
    const { view, landing } = press(state, { kind: 'forget-me' });
    assert.deepEqual(landing, { reply: view, post: null, updates: [], cardChange: null });
  });

  it('the question about the whole team is there for everybody, and only an owner can say yes to it', () => {
    const scan = scanOf({ '1': 'deels' });
    const state = stateOf(scan, { isOwner: true, rounds: [scan] });
    const { view, landing } = press(state, { kind: 'delete-team' });
    assert.equal(landing.post, view);
    const placed = { ...showing(null), confirms: 'delete-team' } as const;
    assert.deepEqual(type({ ...state, placed, isOwner: false }, 'ja').changes, []);
    assert.deepEqual(kindsOf(type({ ...state, placed }, 'ja')), ['delete-team']);
  });
});

function kindsOf({ changes }: Pick<ReturnType<typeof press>, 'changes'>): string[] {
  return changes.map(({ kind }) => kind);
}
