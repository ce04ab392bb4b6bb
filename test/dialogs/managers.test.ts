import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { fill } from '../../content/fill.ts';
import type { Candidate, Manager } from '../../dialogs/managers/manager.ts';
import type { State } from '../../dialogs/state.ts';
import type { Time } from '../../dialogs/time.ts';
import {
  ANNA,
  allAnswered,
  BRAM,
  content,
  decideOn,
  NOW,
  press,
  scanOf,
  shown,
  standardOf,
  stateOf,
  TYPED,
} from '../fixtures/states.ts';

const { notices, problems } = content.texts.managers;

const KIM: Manager = { id: 'kim', name: 'Kim', by: 'Anna', since: NOW, rhythm: 'niet', delivery: null };
const LEE: Candidate = { id: 'lee', name: 'Lee', standing: 'reachable' };

const withScan = (rest: Partial<State> = {}) =>
  stateOf(scanOf({ '1': 'deels' }), { managers: [KIM], ...rest });

describe('Who receives the summary', () => {
  it('is somebody whom the team adds, and the card says so', () => {
    const state = withScan({ candidate: LEE });
    const decision = press(state, { kind: 'add-manager', person: 'lee' });
    assert.deepEqual(decision.changes, [{ kind: 'add-manager', manager: { id: 'lee', name: 'Lee' } }]);
    const view = shown(decision, 'managers');
    assert.deepEqual(
      view.managers.map(({ name, by }) => [name, by]),
      [
        ['Kim', 'Anna'],
        ['Lee', 'Anna'],
      ],
    );
    assert.equal(view.notice?.text, fill(notices.added, { naam: 'Lee' }));
  });

  it('is added although the app is not there yet, with what to do about it', () => {
    const state = withScan({ candidate: { ...LEE, standing: 'not-installed' } });
    const decision = press(state, { kind: 'add-manager', person: 'lee' });
    assert.equal(decision.changes.length, 1);
    assert.equal(shown(decision, 'managers').notice?.text, fill(notices.notInstalled, { naam: 'Lee' }));
  });

  const refused: [string, Candidate | null, string][] = [
    ['nobody was chosen', null, problems.nobody],
    ['Teams does not know them', { ...LEE, standing: 'unknown' }, problems.unknown],
    [
      'they belong to another organisation',
      { ...LEE, standing: 'other-tenant' },
      fill(problems.otherTenant, { naam: 'Lee' }),
    ],
  ];
  for (const [why, candidate, problem] of refused) {
    it(`is nobody new when ${why}`, () => {
      const decision = press(withScan({ candidate }), { kind: 'add-manager', person: 'lee' });
      assert.deepEqual(decision.changes, []);
      assert.equal(shown(decision, 'managers').problem, problem);
    });
  }

  it('is added once', () => {
    const state = withScan({ candidate: { id: 'kim', name: 'Kim', standing: 'reachable' } });
    const decision = press(state, { kind: 'add-manager', person: 'kim' });
    assert.deepEqual(decision.changes, []);
    assert.equal(shown(decision, 'managers').notice?.text, fill(notices.already, { naam: 'Kim' }));
  });

  it('can be ended by the team, and twice is as good as once', () => {
    const event = { kind: 'remove-manager', manager: 'kim' } as const;
    const decision = press(withScan(), event);
    assert.deepEqual(decision.changes, [{ kind: 'remove-manager', team: 'team:1', manager: 'kim' }]);
    assert.deepEqual(shown(decision, 'managers').managers, []);
    assert.deepEqual(press(withScan({ managers: [] }), event).changes, []);
  });

  it('can be somebody who asks for it in the team, and ends it there', () => {
    const asks = press(withScan({ managers: [] }), { kind: 'subscribe' });
    assert.deepEqual(asks.changes, [{ kind: 'add-manager', manager: ANNA }]);
    assert.equal(shown(asks, 'managers').receives, true);
    const ends = press(withScan({ managers: [{ ...KIM, ...ANNA }] }), { kind: 'unsubscribe' });
    assert.deepEqual(ends.changes, [{ kind: 'remove-manager', team: 'team:1', manager: ANNA.id }]);
  });

  it('is not decided in a chat that is no team', () => {
    const team = { id: 'person:anna', kind: 'personal', name: 'Anna' } as const;
    const decision = press(stateOf(null, { team }), { kind: 'subscribe' });
    assert.deepEqual(decision.changes, []);
    assert.equal(shown(decision, 'my-teams').notice?.text, notices.subscribeInTeam);
  });

  it('is not offered there either', () => {
    const team = { id: 'person:anna', kind: 'personal', name: 'Anna' } as const;
    const offers = (state: State) =>
      JSON.stringify(draw(content, press(state, { kind: 'managers' }).view)).includes('"kind":"subscribe"');
    assert.equal(offers(withScan({ managers: [] })), true);
    assert.equal(offers(withScan({ team, managers: [] })), false);
  });
});

describe('Sending the summary', () => {
  it('happens to everybody who receives it when a round closes', () => {
    const managers = [KIM, { ...KIM, id: 'lee', name: 'Lee' }];
    const state = stateOf(scanOf(allAnswered('deels')), { managers });
    const decision = press(state, { kind: 'confirm-close', round: 1 });
    assert.deepEqual(
      decision.deliveries?.map(({ person, what, round, due, key }) => ({ person, what, round, due, key })),
      managers.map(({ id }) => ({
        person: id,
        what: 'summary',
        round: 1,
        due: NOW,
        key: `summary-1-closed-${id}`,
      })),
    );
    assert.ok(decision.view.kind === 'summary' && decision.view.notice?.text.includes('Kim en Lee'));
  });

  it('happens when the team shares an open round, each time that it does', () => {
    const first = press(withScan(), { kind: 'share', round: 1 });
    const later = press(withScan({ now: '2026-03-03T09:00:00.000Z' }), { kind: 'share', round: 1 });
    assert.deepEqual(first.changes, [{ kind: 'share', round: 1 }]);
    assert.notEqual(first.deliveries?.[0]?.key, later.deliveries?.[0]?.key);
    assert.equal(shown(first, 'managers').managers[0]?.delivery, 'waiting');
  });

  it('goes to nobody twice within ten minutes, unless something changed, and says from when it can', () => {
    const lee = { ...KIM, id: 'lee', name: 'Lee' };
    const shared = (told: State['told'], now: Time = '2026-03-02T09:05:00.000Z') =>
      press(withScan({ now, managers: [KIM, lee], ...(told ? { told } : {}) }), { kind: 'share', round: 1 });
    const to = { kim: NOW, lee: NOW };
    const before = shared({ to, last: NOW, changed: NOW });
    assert.deepEqual([before.changes, before.deliveries], [[], undefined]);
    const sentence = fill(notices.sharedBefore, { namen: 'Kim en Lee', tijd: '10:10' });
    assert.equal(shown(before, 'managers').notice?.text, sentence);
    assert.equal(shown(before, 'managers').managers[0]?.delivery, null);

    const changed = shared({ to, last: NOW, changed: '2026-03-02T09:00:00.001Z' });
    assert.deepEqual(changed.changes, [{ kind: 'share', round: 1, seen: NOW }]);
    assert.equal(changed.deliveries?.length, 2);
    assert.equal(shared({ to, last: NOW, changed: NOW }, '2026-03-02T09:10:00.000Z').deliveries?.length, 2);

    const newcomer = shared({ to: { kim: NOW }, last: NOW, changed: NOW });
    assert.deepEqual(
      newcomer.deliveries?.map(({ person }) => person),
      ['lee'],
    );
    assert.equal(shown(newcomer, 'managers').notice?.text, fill(notices.shared, { namen: 'Lee' }));
  });

  it('asks for a receiver first when there is none, and sends no round of before', () => {
    const nobody = press(withScan({ managers: [] }), { kind: 'share' });
    assert.equal(shown(nobody, 'managers').notice?.text, notices.nobodyYet);
    assert.deepEqual([nobody.changes, nobody.deliveries], [[], undefined]);
    assert.deepEqual(press(withScan(), { kind: 'share', round: 7 }).changes, []);
  });
});

describe('A manager', () => {
  const chat = { id: 'person:anna', kind: 'personal', name: 'Anna' } as const;
  const closed = { closedAt: NOW };
  const noord = {
    id: 'team:noord',
    name: 'Wijkteam Noord',
    rhythm: 'niet',
    scan: scanOf(allAnswered('deels'), closed),
    before: null,
    actions: [],
  } as const;
  const zuid = { ...noord, id: 'team:zuid', name: 'Wijkteam Zuid', scan: null };
  const state = stateOf(null, { team: chat, teams: [zuid, noord], region: null });

  it('sees their teams by name', () => {
    const view = shown(press(state, { kind: 'my-teams' }), 'my-teams');
    assert.deepEqual(
      view.teams.map(({ name, round }) => [name, round]),
      [
        ['Wijkteam Noord', 1],
        ['Wijkteam Zuid', null],
      ],
    );
  });

  it('opens the newest closed round of one team', () => {
    const view = shown(press(state, { kind: 'team-summary', team: 'team:noord' }), 'manager-summary');
    assert.equal(view.summary.team, 'Wijkteam Noord');
    assert.equal(view.summary.weak.length, content.criteria.length);
  });

  it('opens that view in the app’s own tab, by its id in the catalogue, or on the web without one', () => {
    const at = (app: string | null, rest: Partial<State> = {}) => {
      const tab = { page: 'https://zelfscan.example/tab', app };
      return {
        ...state,
        teams: [{ ...noord, id: 'team:19:a/b@thread.tacv2', name: 'Noord & Zuid' }],
        tab,
        ...rest,
      };
    };
    const event = { kind: 'team-summary', team: 'team:19:a/b@thread.tacv2' } as const;
    const page = (given: State) => shown(press(given, event), 'manager-summary').page;
    const inside = 'teams/team%3A19%3Aa%2Fb%40thread.tacv2';
    assert.equal(page(at(null)), `https://zelfscan.example/tab#${inside}`);
    const link = new URL(page(at('11111111-2222-4333-8444-555555555555')) ?? '');
    assert.equal(
      link.origin + link.pathname,
      'https://teams.microsoft.com/l/entity/11111111-2222-4333-8444-555555555555/zelfscan',
    );
    assert.equal(link.searchParams.get('webUrl'), `https://zelfscan.example/tab#${inside}`);
    assert.equal(link.searchParams.get('label'), 'Noord & Zuid');
    assert.deepEqual(JSON.parse(link.searchParams.get('context') ?? ''), { subEntityId: inside });
    assert.doesNotMatch(link.search, /\+/, 'Teams reads a plus as a plus');
    const onPage = decideOn(at(null), event, { kind: 'page', audience: 'one' });
    assert.equal(shown(onPage, 'manager-summary').page, null);
  });

  it('chooses a rhythm, from which the next message follows', () => {
    const decision = press(state, { kind: 'rhythm', team: 'team:noord', rhythm: 'kwartaal' });
    assert.deepEqual(decision.changes, [
      { kind: 'set-rhythm', team: 'team:noord', manager: ANNA.id, rhythm: 'kwartaal' },
    ]);
    assert.deepEqual(
      decision.deliveries?.map(({ team, person, what, due }) => ({ team, person, what, due })),
      [{ team: 'team:noord', person: ANNA.id, what: 'rhythm', due: '2026-04-01T07:00:00.000Z' }],
    );
  });

  it('stops the messages of one team from their own chat', () => {
    const decision = press(state, { kind: 'unsubscribe', team: 'team:noord' });
    assert.deepEqual(decision.changes, [{ kind: 'remove-manager', team: 'team:noord', manager: ANNA.id }]);
    assert.deepEqual(
      shown(decision, 'my-teams').teams.map(({ name }) => name),
      ['Wijkteam Zuid'],
    );
  });

  it('is asked which team when they type that the messages must stop and there are more', () => {
    const decision = decideOn(state, { kind: 'unsubscribe' }, TYPED);
    assert.deepEqual(decision.changes, []);
    assert.equal(shown(decision, 'my-teams').notice?.text, notices.chooseTeam);
    const one = decideOn({ ...state, teams: [noord] }, { kind: 'unsubscribe' }, TYPED);
    assert.equal(one.changes.length, 1);
  });

  it('changes and sees nothing of a team that is not theirs, whatever a payload says', () => {
    const foreign = { team: 'team:west' };
    for (const event of [
      { kind: 'unsubscribe', ...foreign },
      { kind: 'rhythm', rhythm: 'maand', ...foreign },
      { kind: 'team-summary', ...foreign },
    ] as const) {
      const decision = press(state, event);
      assert.deepEqual(decision.changes, []);
      assert.deepEqual(decision.deliveries ?? [], []);
      assert.equal(shown(decision, 'my-teams').notice?.text, notices.notYours);
    }
  });
});

describe('The regional picture', () => {
  const closed = stateOf(scanOf(allAnswered('deels'), { closedAt: NOW }), { managers: [], released: null });
  const pressed = (state: State, round: number, on: boolean) =>
    press(state, { kind: 'release', round, on }).changes;

  it('holds a closed round only after the team released it, and no longer when it takes that back', () => {
    assert.deepEqual(pressed(closed, 1, true), [{ kind: 'release', round: 1, on: true }]);
    const released = { ...closed, released: 1 };
    assert.deepEqual(pressed(released, 1, false), [{ kind: 'release', round: 1, on: false }]);
    assert.deepEqual(pressed(released, 1, true), []);
    const open = stateOf(scanOf({ '1': 'deels' }), { managers: [] });
    assert.deepEqual(pressed(open, 1, true), []);
    assert.deepEqual(pressed(closed, 2, true), []);
  });

  it('lets a team take back a round at any time, also when a next one is open or closed', () => {
    const next = scanOf({ '1': 'deels' }, { round: 2 });
    const state = stateOf(next, { managers: [], released: 1 });
    assert.deepEqual(pressed(state, 1, false), [{ kind: 'release', round: 1, on: false }]);
    const both = { ...closed, scan: scanOf(allAnswered('deels'), { round: 2, closedAt: NOW }), released: 1 };
    const { region } = shown(press(both, { kind: 'managers' }), 'managers');
    assert.deepEqual(region, { release: 2, withdraw: 1, incomplete: null });
  });

  it('takes no round that is not complete, no personal scan and no group chat', () => {
    const half = { ...closed, scan: scanOf(allAnswered('deels', { '3A': null }), { closedAt: NOW }) };
    assert.deepEqual(pressed(half, 1, true), []);
    const { region } = shown(press(half, { kind: 'managers' }), 'managers');
    assert.deepEqual(region, { release: null, withdraw: null, incomplete: 1 });
    for (const kind of ['personal', 'group'] as const) {
      const elsewhere = { ...closed, team: { ...closed.team, kind } };
      assert.deepEqual(pressed(elsewhere, 1, true), []);
      assert.equal(shown(press(elsewhere, { kind: 'managers' }), 'managers').region, null);
      // What was released there before can still be taken back.
      assert.equal(pressed({ ...elsewhere, released: 1 }, 1, false).length, 1);
    }
  });

  it('is shown as it was made, without the standards of which nothing can be told', () => {
    const lines = [{ standard: '3', choice: 'deels', teams: 7 }];
    const region = { madeAt: NOW, teams: 9, lines };
    const seen = (kept: State['region']) =>
      shown(press(stateOf(null, { teams: [], region: kept ?? null }), { kind: 'my-teams' }), 'my-teams')
        .region;
    assert.equal(seen(null), null);
    const standards = [{ standard: standardOf('3'), byChoice: { deels: 7 } }];
    assert.deepEqual(seen(region), { madeAt: NOW, teams: 9, standards, hidden: 9 });
  });
});

describe('Who did it', () => {
  it('is the one who acts, also when somebody else added the manager', () => {
    const decision = press(withScan({ member: BRAM, candidate: LEE }), {
      kind: 'add-manager',
      person: 'lee',
    });
    assert.equal(shown(decision, 'managers').managers.at(-1)?.by, 'Bram');
  });
});
