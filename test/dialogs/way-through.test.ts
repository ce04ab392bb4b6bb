import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Event } from '../../dialogs/event.ts';
import type { View } from '../../dialogs/view.ts';
import {
  ANNA,
  anyAnswers,
  asking,
  content,
  happen,
  type Kept,
  NOW,
  scanOf,
  showing,
  type Turn,
} from '../fixtures/states.ts';

const ids = content.criteria.map(({ id }) => id);
const standards = content.standards.map(({ id }) => id);
const spot = { by: ANNA, where: 'hier', typed: false, old: false };

/** Any answers, any card in sight; in the first round or, after a closed one, in the second. */
function anyKept(closed: fc.Arbitrary<boolean>): fc.Arbitrary<Kept> {
  const placed = fc.oneof(
    fc.constantFrom(...ids).map((id) => asking(id)),
    fc.constantFrom(null, ...standards).map((id) => showing(id)),
  );
  return fc.tuple(anyAnswers, anyAnswers, closed, fc.boolean(), fc.option(placed)).map((parts) => {
    const [answers, before, isClosed, second, hier] = parts;
    const scan = scanOf(answers, { round: second ? 2 : 1, closedAt: isClosed ? NOW : null });
    const scans = second ? [scanOf(before, { closedAt: NOW }), scan] : [scan];
    return { scans, placed: hier ? { hier } : {} };
  });
}

/** Presses what the card offers first, until it offers nothing to go on with. */
function walk(start: Turn): { asked: string[]; turn: Turn } {
  let turn = start;
  const asked: string[] = [];
  for (let event = wayOn(turn.decision.view); event; event = wayOn(turn.decision.view)) {
    if (event.kind === 'answer') asked.push(event.criterion ?? '');
    assert.ok(asked.length <= ids.length, 'it asks more than there is');
    turn = happen(turn.after, spot, event);
  }
  return { asked, turn };
}

function wayOn(view: View): Event | null {
  if (view.kind === 'standard') {
    const { round, asked } = view;
    const version = asked.answer?.version ?? 0;
    return { kind: 'answer', round, criterion: asked.criterion.id, version, choice: 'deels' };
  }
  if (view.kind !== 'standard-done' || !view.next) return null;
  return { kind: 'next', round: view.round, standard: view.line.standard.id };
}

describe('From wherever a team is', () => {
  it('answering what is asked asks every open criterion once, and ends with the summary', () => {
    fc.assert(
      fc.property(anyKept(fc.constant(false)), (kept) => {
        const open = ids.filter((id) => !kept.scans.at(-1)?.answers[id]?.choice);
        const { asked, turn } = walk(happen(kept, spot, { kind: 'start' }));
        assert.deepEqual(asked.toSorted(), open.toSorted());
        const { view } = happen(turn.after, spot, { kind: 'start' }).decision;
        assert.ok(view.kind === 'summary');
        assert.deepEqual([view.open, view.progress.answered], [[], 35]);
      }),
    );
  });

  it('so it does after a new round is started', () => {
    fc.assert(
      fc.property(anyKept(fc.constant(true)), (kept) => {
        assert.deepEqual(walk(happen(kept, spot, { kind: 'together' })).asked, ids);
      }),
      { numRuns: 20 },
    );
  });

  for (const [when, closed, round] of [
    ['an open round', false, 2],
    ['a closed round', true, 2],
    ['an earlier round', false, 1],
  ] as const) {
    it(`the button to the next standard leads to the one it names: ${when}`, () => {
      fc.assert(
        fc.property(anyKept(fc.constant(closed)), fc.constantFrom(...standards), (kept, standard) => {
          const { decision, after } = happen(kept, spot, { kind: 'open', round, standard });
          const { view } = decision;
          if (view.kind !== 'standard-done' || !view.next) return;
          const next = happen(after, spot, { kind: 'next', round: view.round, standard }).decision;
          assert.equal(next.landing.cardChange?.shows.standard, view.next.id);
          assert.equal('round' in next.view && next.view.round, view.round);
        }),
      );
    });
  }
});
