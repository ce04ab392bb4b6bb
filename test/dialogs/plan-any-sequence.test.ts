import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EventOf } from '../../dialogs/event.ts';
import { ACTION_STATES, type Action } from '../../dialogs/plan/action.ts';
import type { PLAN_EVENTS } from '../../dialogs/plan/plan-events.ts';
import { form, planState } from '../fixtures/plan.ts';
import { ANNA, BRAM, press } from '../fixtures/states.ts';

const anyStep = fc.record({
  by: fc.constantFrom(ANNA, BRAM),
  does: fc.constantFrom('new', 'save', 'save', 'state', 'state', 'open', 'list', 'plan', 'pause'),
  action: fc.integer({ min: 1, max: 5 }),
  /** How many versions behind the card is that is pressed. */
  behind: fc.constantFrom(0, 0, 0, 1, 2),
  state: fc.constantFrom(...ACTION_STATES),
  reason: fc.constantFrom('', 'Te duur', 'x'.repeat(301)),
  what: fc.constantFrom('De meldcode bespreken', 'Training volgen', '', 'Bel 06-12345678'),
  owner: fc.constantFrom(ANNA.id, BRAM.id, '', 'weg'),
  role: fc.constantFrom('', '', 'coach'),
  due: fc.constantFrom('2026-04-13', '31-12-2026', '31 februari', '2020-01-01', '2026-05-01'),
});
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

function eventOf(step: Step, actions: readonly Action[]): EventOf<keyof typeof PLAN_EVENTS> {
  const { does, action, what, owner, role, due, state, reason } = step;
  const known = actions.find(({ id }) => id === action)?.version ?? 1;
  const version = Math.max(0, known - step.behind);
  switch (does) {
    case 'new':
      return form({ what, owner, role, due });
    case 'save':
      return form({ action, version, what, owner, role, due });
    case 'state':
      return { kind: 'action-state', action, version, state, reason };
    case 'open':
      return { kind: 'open-action', action };
    case 'list':
      return { kind: 'actions' };
    case 'plan':
      return { kind: 'plan' };
    case 'pause':
      return { kind: 'pause', who: 'member', on: true };
  }
}

type Turn = Readonly<{
  event: ReturnType<typeof eventOf>;
  before: readonly Action[];
  after: readonly Action[];
  step: Step;
}>;

/** Lets it all happen to one team, keeps it as the store does, and checks a promise at every turn. */
function always(promise: (turn: Turn) => void): void {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40, size: 'max' }), (steps) => {
      let actions: readonly Action[] = [];
      for (const step of steps) {
        const before = actions;
        const event = eventOf(step, before);
        const { changes } = press(planState(before, { member: step.by }), event);
        for (const change of changes) {
          if (change.kind !== 'action') continue;
          const saved = actions.find(({ id }) => id === change.action.id);
          // As the store: only on the version that it was decided on.
          assert.equal(change.expected, saved?.version ?? 0);
          const next = { ...change.action, version: change.expected + 1, by: step.by.name };
          actions = [...actions.filter((one) => one !== saved), next].sort((a, b) => a.id - b.id);
        }
        promise({ event, before, after: actions, step });
      }
    }),
    { numRuns: 300 },
  );
}

describe('Whatever a team does with its actions, in whatever order', () => {
  it('no action is lost, no number is used twice or left out', () => {
    always(({ after }) => {
      assert.deepEqual(
        after.map(({ id }) => id),
        after.map((_, index) => index + 1),
      );
    });
  });

  it('one event changes at most one action, by one version', () => {
    always(({ before, after }) => {
      const changed = after.filter((one) => !before.includes(one));
      assert.ok(changed.length <= 1);
      for (const { id, version } of changed) {
        assert.equal(version, (before.find((one) => one.id === id)?.version ?? 0) + 1);
      }
    });
  });

  it('a card of before changes nothing', () => {
    always(({ event, before, after }) => {
      if (event.kind !== 'action-state' && (event.kind !== 'save-action' || !event.action)) return;
      const saved = before.find(({ id }) => id === event.action);
      if (saved?.version !== event.version) assert.deepEqual(after, before);
    });
  });

  it('what is kept can be kept: something to do, a real day, an owner, and a reason when it is dropped', () => {
    always(({ after }) => {
      for (const { what, due, role, state, reason } of after) {
        assert.ok(what !== '' && role !== '' && /^\d{4}-\d\d-\d\d$/.test(due));
        assert.equal(reason !== '', state === 'vervallen');
        assert.doesNotMatch(what, /06-/);
      }
    });
  });

  it('the same press once more changes nothing more', () => {
    always(({ event, after, step }) => {
      const again = press(planState(after, { member: step.by }), event);
      assert.deepEqual(
        again.changes.filter((one) => one.kind === 'action'),
        [],
      );
    });
  });
});
