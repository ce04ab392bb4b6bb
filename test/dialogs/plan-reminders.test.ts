import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dayOf } from '../../dialogs/calendar.ts';
import { composeDelivery } from '../../dialogs/compose-delivery.ts';
import type { Delivery, DeliveryFacts } from '../../dialogs/delivery.ts';
import type { Action } from '../../dialogs/plan/action.ts';
import { ownerUnreachable, remindersOf } from '../../dialogs/plan/reminders.ts';
import { timeOf } from '../../dialogs/time.ts';
import { actionOf, form, planState } from '../fixtures/plan.ts';
import { ANNA, BRAM, content, NOW, press } from '../fixtures/states.ts';

const TEAM = 'team:1';
const planned = (action: Action, now = NOW) =>
  remindersOf(TEAM, action, now).map(({ what, due, person }) => [what, due, person]);

/** The time on a Dutch clock. */
const clockOf = (time: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' }).format(
    new Date(time),
  );

describe('What is planned to be sent about an action', () => {
  it('is a week before its date and the day after, at nine in the Netherlands, to its owner', () => {
    assert.deepEqual(planned(actionOf({ due: '2026-04-01' })), [
      ['reminder', '2026-03-25T08:00:00.000Z', ANNA.id],
      ['overdue', '2026-04-02T07:00:00.000Z', ANNA.id],
    ]);
  });

  it('goes to the team itself when a role takes care of it', () => {
    const people = planned(actionOf({ owner: null, role: 'coach' })).map(([, , person]) => person);
    assert.deepEqual(people, [null, null]);
  });

  it('is at nine on a Dutch clock and on the right day, whatever the day and the time of year', () => {
    const days = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays('2026-01-01', count));
    const hours = fc.integer({ min: 0, max: 24 * 60 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 900 }), hours, (today, ahead, minutes) => {
        const now = timeOf(Date.parse(`${today}T00:00:00Z`) + minutes * 60_000);
        const due = addDays(dayOf(now), ahead);
        const [last, first] = remindersOf(TEAM, actionOf({ due }), now).toReversed();
        assert.ok(last);
        for (const one of [first, last]) {
          if (one) assert.ok(clockOf(one.due) === '09:00' && one.due > now, one.due);
        }
        assert.equal(dayOf(last.due), addDays(due, 1));
        if (first) assert.ok(dayOf(first.due) <= due && dayOf(first.due) >= addDays(due, -7), first.due);
        assert.equal(first === undefined, ahead === 0);
      }),
    );
  });

  it('is the next morning when a week before is over already', () => {
    assert.deepEqual(
      planned(actionOf({ due: '2026-03-04' })).map(([, due]) => due),
      ['2026-03-03T08:00:00.000Z', '2026-03-05T08:00:00.000Z'],
    );
    assert.deepEqual(
      planned(actionOf({ due: '2026-02-01' })).map(([what, due]) => [what, due]),
      [['overdue', '2026-03-03T08:00:00.000Z']],
    );
  });

  it('is nothing for what is done or dropped', () => {
    for (const state of ['klaar', 'vervallen'] as const) assert.deepEqual(planned(actionOf({ state })), []);
  });

  it('has one key for each date and owner, so that saving again sends nothing twice', () => {
    const keys = (action: Action, now = NOW) => remindersOf(TEAM, action, now).map(({ key }) => key);
    const [before, after] = keys(actionOf());
    assert.deepEqual(
      [before, after],
      ['action-1-reminder-2026-04-13-anna', 'action-1-overdue-2026-04-13-anna'],
    );
    assert.deepEqual(keys(actionOf({ what: 'Anders', version: 5 }), '2026-04-10T10:00:00.000Z'), [
      before,
      after,
    ]);
    assert.notEqual(keys(actionOf({ owner: BRAM.id }))[0], before);
    assert.notEqual(keys(actionOf({ due: '2026-04-14' }))[0], before);
  });

  it('comes with the decision that saves an action, and when it is taken up again', () => {
    const saved = press(planState([]), form());
    assert.deepEqual(saved.deliveries, remindersOf(TEAM, actionOf(), NOW));
    const done = planState([actionOf({ state: 'klaar' })]);
    const again = press(done, { kind: 'action-state', action: 1, version: 1, state: 'bezig' });
    assert.deepEqual(again.deliveries, remindersOf(TEAM, actionOf({ state: 'bezig' }), NOW));
    const klaar = press(planState([actionOf()]), {
      kind: 'action-state',
      action: 1,
      version: 1,
      state: 'klaar',
    });
    assert.deepEqual(klaar.deliveries, []);
  });
});

const team = { id: TEAM, kind: 'channel', name: 'Wijkteam Noord' } as const;
const TAB = { page: 'https://zelfscan.example/tab', app: null };
const facts: DeliveryFacts = {
  team,
  scan: null,
  before: null,
  actions: [actionOf({ version: 3 })],
  cast: [],
  voteBy: null,
  manager: null,
  paused: { member: false, team: false },
  conversation: { id: '19:noord@thread.tacv2', tenant: 'tenant-1' },
  wasThere: false,
};

function deliveryOf(what: Delivery['what'], action = actionOf()): Delivery {
  const found = remindersOf(TEAM, action, NOW).find((one) => one.what === what);
  assert.ok(found);
  return found;
}

describe('A reminder that is about to be sent', () => {
  const reminder = deliveryOf('reminder');
  const why = (changed: Partial<DeliveryFacts>, delivery = reminder) => {
    const composed = composeDelivery(content, delivery, {
      facts: { ...facts, ...changed },
      now: NOW,
      tab: TAB,
    });
    return 'drop' in composed ? composed.drop : composed.view.kind;
  };

  it('tells the owner of the action as it is now, and the lock screen nothing that a team wrote', () => {
    for (const what of ['reminder', 'overdue'] as const) {
      const late = [actionOf({ what: 'Nu anders', version: 5, state: 'bezig' })];
      const composed = composeDelivery(content, deliveryOf(what), {
        facts: { ...facts, actions: late },
        now: NOW,
        tab: TAB,
      });
      assert.ok('view' in composed && composed.view.kind === 'reminder');
      const { line, own, link } = composed.view;
      assert.deepEqual([line.action.what, line.team?.id, own], ['Nu anders', TEAM, true]);
      assert.match(link ?? '', /^https:\/\/teams\.microsoft\.com\/l\/channel\/19%3Anoord/);
      assert.match(composed.summary, /Wijkteam Noord/);
      assert.doesNotMatch(composed.summary, /anders/);
    }
  });

  it('is dropped when nobody needs it any more', () => {
    assert.equal(why({}), 'reminder');
    assert.equal(why({ actions: [] }), 'the action is gone');
    for (const state of ['klaar', 'vervallen'] as const) {
      assert.equal(why({ actions: [actionOf({ state })] }), `the action is ${state}`);
    }
    const other = 'the action has another date or another owner';
    assert.equal(why({ actions: [actionOf({ due: '2026-04-14' })] }), other);
    assert.equal(why({ actions: [actionOf({ owner: BRAM.id })] }), other);
    assert.equal(why({ paused: { member: true, team: false } }), 'reminders are paused for the person');
    assert.equal(why({ paused: { member: false, team: true } }), 'reminders are paused for the team');
  });

  it('for a role goes to the team, with buttons of the team itself', () => {
    const ofRole = actionOf({ owner: null, role: 'coach' });
    const delivery = deliveryOf('reminder', ofRole);
    const composed = composeDelivery(content, delivery, {
      facts: { ...facts, actions: [ofRole] },
      now: NOW,
      tab: TAB,
    });
    assert.ok('view' in composed && composed.view.kind === 'reminder');
    const { line, own, link } = composed.view;
    assert.deepEqual([line.team, own, link], [null, false, null]);
  });

  it('that could not reach its owner becomes a message to the team, unless somebody else is owner by then', () => {
    const unreachable = ownerUnreachable(reminder, NOW);
    assert.ok(unreachable);
    assert.deepEqual(
      [unreachable.person, unreachable.what, unreachable.due],
      [null, 'owner-unreachable', NOW],
    );
    assert.notEqual(unreachable.key, reminder.key);
    assert.equal(why({}, unreachable), 'owner-unreachable');
    assert.match(why({ actions: [actionOf({ owner: BRAM.id })] }, unreachable), /another owner/);
    assert.equal(ownerUnreachable(unreachable, NOW), null);
    assert.equal(ownerUnreachable({ ...reminder, what: 'summary' }, NOW), null);
    assert.equal(ownerUnreachable({ ...reminder, person: null }, NOW), null);
  });
});
