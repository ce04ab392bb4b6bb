import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import type { OwnedAction } from '../../dialogs/plan/action.ts';
import type { State } from '../../dialogs/state.ts';
import { actionOf, form, onlyAction, planState, SCAN } from '../fixtures/plan.ts';
import { ANNA, BRAM, content, noticeOf, press, shown } from '../fixtures/states.ts';
import { TEXTS } from '../fixtures/wording.ts';

const { notices, problems } = content.texts.plan;
const two = planState([actionOf({ version: 2, by: BRAM.name })]);

describe('Changing an action', () => {
  it('opens the form with what is saved', () => {
    const view = shown(press(two, { kind: 'open-action', action: 1, to: 'change' }), 'action-form');
    const { what, due } = actionOf();
    assert.deepEqual(view.form, { what, owner: ANNA.id, role: '', due });
    assert.deepEqual(view.changes, { id: 1, version: 2 });
    const ofRole = planState([actionOf({ owner: null, role: 'coach' })]);
    const role = shown(press(ofRole, { kind: 'open-action', action: 1, to: 'change' }), 'action-form');
    assert.deepEqual([role.form.owner, role.form.role], ['', 'coach']);
  });

  it('keeps what was changed, in a closed round too', () => {
    const closed = { ...two, scan: { ...SCAN, closedAt: '2026-02-01T09:00:00.000Z' } } as const;
    const decision = press(closed, form({ action: 1, version: 2, what: 'Anders', owner: BRAM.id }));
    const { expected, action } = onlyAction(decision.changes);
    assert.deepEqual([expected, action.what, action.role], [2, 'Anders', BRAM.name]);
    assert.deepEqual(shown(decision, 'action').line.action, { ...action, version: 3, by: ANNA.name });
  });

  it('keeps criterion, resource and round as they were, whatever the payload says', () => {
    const event = form({
      action: 1,
      version: 2,
      what: 'Anders',
      criterion: '1',
      resource: '1-01',
      round: 9,
    });
    const { action } = onlyAction(press(two, event).changes);
    assert.deepEqual([action.criterion, action.resource, action.round], ['3A', null, 1]);
  });

  it('changes nothing on a stale card: it says who changed it and keeps what was typed', () => {
    const decision = press(two, form({ action: 1, version: 1, what: 'Mijn tekst' }));
    const view = shown(decision, 'action-form');
    assert.deepEqual(decision.changes, []);
    assert.deepEqual([view.form.what, view.changes?.version], ['Mijn tekst', 2]);
    assert.equal(
      noticeOf(decision),
      fill(notices.changed, {
        naam: BRAM.name,
        stand: fill(TEXTS.plan.notices.state, {
          stand: TEXTS.plan.states.open.label,
          wie: 'Anna',
          datum: '13 april 2026',
        }),
      }),
    );
  });

  it('is fine when it says what is saved already, also on a stale card', () => {
    const decision = press(two, form({ action: 1, version: 1 }));
    assert.deepEqual(decision.changes, []);
    shown(decision, 'action');
    assert.equal(noticeOf(decision), undefined);
  });

  it('of an action that is not there shows the list and says so', () => {
    for (const event of [
      { kind: 'open-action', action: 9 },
      form({ action: 9, version: 1 }),
      { kind: 'action-state', action: 9, version: 1, state: 'klaar' },
    ] as const) {
      const decision = press(two, event);
      shown(decision, 'actions');
      assert.equal(noticeOf(decision), notices.gone);
    }
  });
});

describe('The state of an action', () => {
  const to = (state: State, wanted: 'open' | 'bezig' | 'klaar' | 'vervallen', reason?: string, version = 2) =>
    press(state, {
      kind: 'action-state',
      action: 1,
      version,
      state: wanted,
      ...(reason === undefined ? {} : { reason }),
    });

  it('changes with one press, by whoever of the team presses', () => {
    const { expected, action } = onlyAction(to({ ...two, member: BRAM }, 'bezig', 'zomaar').changes);
    assert.deepEqual([expected, action.state, action.reason], [2, 'bezig', '']);
  });

  it('is told when somebody else was first; nothing changes', () => {
    const decision = to(two, 'klaar', undefined, 1);
    assert.deepEqual(decision.changes, []);
    assert.equal(shown(decision, 'action').line.action.state, 'open');
    assert.match(noticeOf(decision) ?? '', /^Bram heeft deze actie intussen gewijzigd/);
  });

  it('is silently fine when it is so already', () => {
    const decision = to(two, 'open', undefined, 1);
    assert.deepEqual([decision.changes, noticeOf(decision)], [[], undefined]);
  });

  it('is dropped with a reason alone, which stays in its field when it can not be saved', () => {
    const view = shown(to(two, 'vervallen'), 'action-drop');
    assert.equal(view.problem, problems.noReason);
    const long = shown(to(two, 'vervallen', 'x'.repeat(301)), 'action-drop');
    assert.equal(long.reason.length, 301);
    const personal = shown(to(two, 'vervallen', 'Te duur. Mail jan@voorbeeld.nl.'), 'action-drop');
    assert.equal(personal.reason, 'Te duur. Mail [e-mailadres].');
    const stale = shown(to(two, 'vervallen', 'Te duur', 1), 'action-drop');
    assert.deepEqual([stale.reason, stale.line.action.version], ['Te duur', 2]);
    assert.match(stale.notice?.text ?? '', /^Bram/);
    for (const decision of [to(two, 'vervallen'), to(two, 'vervallen', 'Te duur', 1)]) {
      assert.deepEqual(decision.changes, []);
    }
  });

  it('loses its reason when it is taken up again', () => {
    const dropped = onlyAction(to(two, 'vervallen', ' Te  duur ').changes).action;
    assert.deepEqual([dropped.state, dropped.reason], ['vervallen', 'Te duur']);
    const again = planState([actionOf({ ...dropped, version: 3 })]);
    assert.equal(onlyAction(to(again, 'open', undefined, 3).changes).action.reason, '');
    assert.deepEqual(to(again, 'vervallen', 'Te duur', 2).changes, []);
  });
});

describe('An owner in their own chat', () => {
  const team = { id: 'team:2', kind: 'channel', name: 'Zuid' } as const;
  const mine: OwnedAction = {
    team,
    action: actionOf({ version: 2 }),
    paused: { member: false, team: false },
  };
  const own = planState([actionOf({ what: 'Iets van mijzelf' })], {
    team: { id: 'person:anna', kind: 'personal', name: 'Anna' },
    // Another team has an action with the same number.
    owned: [
      { ...mine, team: { ...team, id: 'team:3' }, action: actionOf({ version: 2, what: 'Van Oost' }) },
      mine,
    ],
  });
  const klaar = { kind: 'action-state', action: 1, team: team.id, version: 2, state: 'klaar' } as const;

  it('changes the action of the team, not the one of their own with the same number', () => {
    const decision = press(own, klaar);
    const change = onlyAction(decision.changes);
    assert.deepEqual(
      [change.team, change.action.what, change.action.state],
      ['team:2', mine.action.what, 'klaar'],
    );
    assert.equal(shown(decision, 'action').line.team?.name, 'Zuid');
  });

  it('changes what and when, and leaves who it is to the team', () => {
    const opened = press(own, { kind: 'open-action', action: 1, team: team.id, to: 'change' });
    assert.equal(shown(opened, 'action-form').people, null);
    const event = form({ action: 1, team: team.id, version: 2, what: 'Anders', owner: '', role: 'coach' });
    const decision = press(own, event);
    const { action } = onlyAction(decision.changes);
    assert.deepEqual([action.what, action.owner, action.role], ['Anders', ANNA.id, ANNA.name]);
    assert.ok(decision.deliveries?.every((one) => one.team === team.id && one.person === ANNA.id));
  });

  it('can not touch an action that the store does not know as theirs, whatever the payload says', () => {
    const others: OwnedAction = { ...mine, action: actionOf({ version: 2, owner: BRAM.id }) };
    for (const state of [
      { ...own, owned: [] },
      { ...own, owned: [others] },
    ]) {
      for (const event of [
        klaar,
        form({ action: 1, team: team.id, version: 2, what: 'Gekaapt' }),
        { kind: 'open-action', action: 1, team: team.id } as const,
      ]) {
        const decision = press(state, event);
        assert.deepEqual([decision.changes, noticeOf(decision)], [[], notices.notYours]);
      }
    }
  });

  it('turns their reminders of that team off and on, and never those of the whole team', () => {
    const off = press(own, { kind: 'pause', who: 'member', on: true, team: team.id });
    assert.deepEqual(off.changes, [{ kind: 'pause', team: team.id, who: 'member', on: true }]);
    assert.deepEqual(shown(off, 'reminders').paused, { member: true, team: false });
    assert.equal(noticeOf(off), fill(notices.memberOff, { team: 'Zuid' }));
    const whole = press(own, { kind: 'pause', who: 'team', on: true, team: team.id });
    assert.deepEqual(whole.changes, []);
    const stranger = press({ ...own, owned: [] }, { kind: 'pause', who: 'member', on: true, team: team.id });
    assert.deepEqual([stranger.changes, noticeOf(stranger)], [[], notices.notYours]);
  });
});

describe('Reminders of a team', () => {
  it('are shown as they stand, and turned off and on for the member or the team', () => {
    const opened = press(two, { kind: 'pause' });
    assert.deepEqual(opened.changes, []);
    assert.deepEqual([opened.landing.reply, opened.landing.updates], [opened.view, []]);
    for (const who of ['member', 'team'] as const) {
      const off = press(two, { kind: 'pause', who, on: true });
      assert.deepEqual(off.changes, [{ kind: 'pause', who, on: true }]);
      assert.equal(shown(off, 'reminders').paused[who], true);
      assert.deepEqual(press(two, { kind: 'pause', who, on: false }).changes, []);
    }
  });
});
