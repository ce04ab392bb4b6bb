import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import { composeDelivery } from '../../dialogs/compose-delivery.ts';
import type { Delivery, DeliveryFacts } from '../../dialogs/delivery.ts';
import type { Event, EventOf } from '../../dialogs/event.ts';
import type { State } from '../../dialogs/state.ts';
import type { Via } from '../../dialogs/via.ts';
import type { View } from '../../dialogs/view.ts';
import { voteReminderKey } from '../../dialogs/vote/vote-ahead.ts';
import {
  ANNA,
  allAnswered,
  CARD,
  content,
  decideOn,
  NOW,
  noticeOf,
  press,
  scanOf,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';
import { openBallot, people, revealedBallot, voting, votingScan } from '../fixtures/votes.ts';
import { labelOf, says, wordOf } from '../fixtures/wording.ts';

const { notices } = content.texts.votes;
const OWN_CHAT: Via = { kind: 'page', audience: 'one' };
const OWN_TEAM = { id: 'person:anna', kind: 'personal', name: 'jouw eigen zelfscan' } as const;
const TODAY = '2026-03-02';

/** Somebody presses on their own card of the team. */
const alone = (state: State, event: Event) => decideOn(state, event, OWN_CHAT);
const vote = (rest: Partial<EventOf<'vote'>> = {}): EventOf<'vote'> => ({
  kind: 'vote',
  round: 1,
  criterion: '3A',
  ballot: 1,
  choice: 'deels',
  team: 'team:1',
  ...rest,
});

describe('Voting alone', () => {
  it("lists the teams in somebody's own chat and own tab, where no team is named", () => {
    const votingTeams = [{ id: 'team:1', name: 'Noord', paused: { member: false, team: false } }];
    const own = stateOf(scanOf(), { team: OWN_TEAM, votingTeams });
    for (const decision of [type(own, wordOf('vote-alone')), alone(own, { kind: 'vote-alone' })]) {
      const { teams } = shown(decision, 'voting-teams');
      assert.deepEqual(teams, [{ id: 'team:1', name: 'Noord' }]);
    }
  });

  it('asks one criterion after the other, and counts those that are done', () => {
    const decision = alone(voting({}, { cast: ['1'] }), vote());
    assert.deepEqual(
      decision.changes.map(({ kind }) => kind),
      ['vote'],
    );
    const view = shown(decision, 'vote-alone');
    assert.deepEqual([view.asked?.criterion.id, view.cast, view.open], ['3B', 2, content.criteria.length]);
    assert.equal(noticeOf(decision), fill(notices.keptOf, { criterium: '3A' }));
    assert.deepEqual(decision.landing, { cardChange: null, reply: view, post: null, updates: [] });
  });

  it('passes over what they voted on, what is revealed and what is answered together', () => {
    const scan = votingScan({ '3B': revealedBallot({ deels: 4 }), '3C': openBallot(2) });
    const ways = { '3': 'vote', '4': 'together' } as const;
    const state = stateOf(
      { ...scan, voting: { ballots: {}, ...scan.voting, way: 'vote', ways } },
      { cast: ['3C'] },
    );
    assert.equal(shown(alone(state, vote()), 'vote-alone').asked?.criterion.id, '3D');
    const last = shown(alone(state, vote({ criterion: '3E' })), 'vote-alone');
    assert.equal(last.asked?.criterion.id, '5');
  });

  it('asks what they skipped once they come to the end, and nothing after the last', () => {
    const ids = content.criteria.map(({ id }) => id);
    const cast = ids.filter((id) => id !== '2' && id !== '10G');
    const end = shown(alone(voting({}, { cast }), vote({ criterion: '10G' })), 'vote-alone');
    assert.equal(end.asked?.criterion.id, '2');
    const done = shown(
      alone(voting({}, { cast: ids.filter((id) => id !== '2') }), vote({ criterion: '2' })),
      'vote-alone',
    );
    assert.deepEqual([done.asked, done.cast, done.open], [null, ids.length, ids.length]);
  });

  it('is possible on a criterion of their choice, also again', () => {
    const event = { kind: 'vote-alone', team: 'team:1', round: 1, criterion: '6C' } as const;
    assert.equal(shown(alone(voting({}, { cast: ['6C'] }), event), 'vote-alone').asked?.criterion.id, '6C');
  });

  it('shows them their own vote, and stays on that criterion', () => {
    const event = { kind: 'my-vote', round: 1, criterion: '3A', ballot: 1, team: 'team:1' } as const;
    const decision = alone(voting({ '3A': openBallot(1) }, { myVote: 'deels', cast: ['3A'] }), event);
    assert.match(noticeOf(decision) ?? '', new RegExp(labelOf('deels')));
    assert.equal(shown(decision, 'vote-alone').asked?.criterion.id, '3A');
  });

  it('goes on with the next criterion when the ballot was revealed or opened again meanwhile', () => {
    for (const [ballots, why] of [
      [{ '3A': revealedBallot({ deels: 4 }) }, notices.alreadyRevealed],
      [{ '3A': openBallot(0, { ballot: 2 }) }, notices.votedAgain],
    ] as const) {
      const decision = alone(voting(ballots), vote());
      assert.deepEqual([decision.changes, noticeOf(decision)], [[], why]);
      assert.equal(shown(decision, 'vote-alone').asked?.criterion.id, '3B');
    }
  });

  it('ends with the round, and in a team without a scan there is nothing to vote on', () => {
    for (const scan of [votingScan({}, { closedAt: NOW }), null, scanOf()]) {
      const decision = alone(stateOf(scan), vote());
      assert.deepEqual(decision.changes, []);
      assert.equal(shown(decision, 'vote-alone').asked, null);
    }
  });

  it('for another team than the turn is of is refused', () => {
    for (const event of [vote({ team: 'team:2' }), { kind: 'vote-alone', team: 'team:2' } as const]) {
      const decision = alone(voting(), event);
      assert.deepEqual([decision.changes, noticeOf(decision)], [[], content.texts.notices.malformed]);
    }
  });

  it('is counted on no card before the bot draws the team’s card again', () => {
    const { landing } = decideOn(voting(), vote({ team: undefined }), {
      kind: 'pressed',
      message: 'older',
      audience: 'one',
    });
    assert.deepEqual([landing.updates, landing.post, landing.cardChange], [[], null, null]);
  });
});

describe('“Stem alleen” on the team’s card', () => {
  it('sends the questions to the person’s own chat, once a minute, and says so to them', () => {
    const decision = press(voting(), { kind: 'vote-alone' });
    const minute = NOW.slice(0, 16);
    assert.deepEqual(decision.deliveries, [
      {
        key: `vote-alone-1-anna-${minute}`,
        team: 'team:1',
        person: ANNA.id,
        what: 'vote-alone',
        round: 1,
        action: null,
        due: NOW,
      },
    ]);
    assert.deepEqual([decision.changes, noticeOf(decision)], [[], notices.inYourChat]);
    assert.deepEqual(decision.landing.updates, []);
    const later = press(voting({}, { now: '2026-03-02T09:00:59.000Z' }), { kind: 'vote-alone' });
    assert.equal(later.deliveries?.[0]?.key, decision.deliveries?.[0]?.key);
  });

  it('sends nothing where there is nothing to vote on', () => {
    for (const scan of [null, scanOf(), votingScan({}, { closedAt: NOW })]) {
      const decision = press(stateOf(scan), { kind: 'vote-alone' });
      assert.deepEqual(decision.deliveries ?? [], []);
      assert.equal(noticeOf(decision), notices.nothingOpen);
      // A closed round asks nothing.
      assert.equal(decision.view.kind === 'summary', scan?.closedAt === NOW);
    }
  });

  it('in the person’s own chat lists the teams in which they can vote', () => {
    const paused = { member: false, team: false };
    const votingTeams = [{ id: 'team:1', name: 'Wijkteam Noord', paused }];
    const decision = type(stateOf(null, { team: OWN_TEAM, votingTeams }), wordOf('vote-alone'));
    assert.deepEqual(shown(decision, 'voting-teams').teams, [{ id: 'team:1', name: 'Wijkteam Noord' }]);
  });
});

describe('Voting before a meeting', () => {
  const by = (day?: string, rest: Partial<State> = {}) =>
    press(voting({}, { roster: people('Anna', 'Bram'), voteBy: null, ...rest }), {
      kind: 'vote-by',
      round: 1,
      day,
    });

  it('offers a day, for who asks alone, with the day that was chosen before', () => {
    const decision = press(voting({}, { voteBy: '2026-03-05' }), { kind: 'vote-ahead', round: 1 });
    const view = shown(decision, 'vote-ahead');
    assert.deepEqual([view.by, view.today, view.open], ['2026-03-05', TODAY, content.criteria.length]);
    assert.deepEqual([decision.lands, decision.landing.updates], ['form', []]);
  });

  it('keeps the day, and plans one reminder for each who is there, at nine the day before', () => {
    const decision = by('5-3-2026');
    assert.deepEqual(decision.changes, [{ kind: 'vote-by', round: 1, day: '2026-03-05' }]);
    assert.deepEqual(
      decision.deliveries?.map(({ key, person, what, due }) => [key, person, what, due]),
      ['anna', 'bram'].map((id) => [
        voteReminderKey(1, '2026-03-05', id),
        id,
        'vote-reminder',
        '2026-03-04T08:00:00.000Z',
      ]),
    );
    assert.deepEqual(shown(decision, 'vote-ahead').by, '2026-03-05');
    assert.match(noticeOf(decision) ?? '', /^Bewaard/);
  });

  it('gives each person the same reminder when the same day is chosen again, and another for another day', () => {
    const keys = (day: string) => by(day).deliveries?.map(({ key }) => key);
    assert.deepEqual(keys('2026-03-05'), keys('5 maart'));
    assert.notDeepEqual(keys('2026-03-05'), keys('2026-03-06'));
  });

  it('reminds on the day itself when nine o’clock the day before is over, or at once', () => {
    const due = (day: string, now: State['now']) => by(day, { now }).deliveries?.[0]?.due;
    assert.equal(due('2026-03-03', NOW), '2026-03-03T08:00:00.000Z');
    assert.equal(due(TODAY, '2026-03-02T07:00:00.000Z'), '2026-03-02T08:00:00.000Z');
    assert.equal(due(TODAY, NOW), NOW);
  });

  for (const [name, day, problem] of [
    ['no day', undefined, notices.badDay],
    ['no day that can be read', 'donderdag ofzo', notices.badDay],
    ['a day that the calendar has not', '31-2-2026', notices.badDay],
    ['a day that is over', '2026-03-01', notices.dayPast],
    ['a day after the votes would be gone', '2026-05-02', notices.dayFar],
  ] as const) {
    it(`keeps nothing for ${name}, and says so beside the field`, () => {
      const decision = by(day);
      assert.deepEqual([decision.changes, decision.deliveries ?? []], [[], []]);
      assert.equal(shown(decision, 'vote-ahead').problem, problem);
    });
  }

  it('keeps the day without reminders when Teams does not tell who is there', () => {
    const decision = by('2026-03-05', { roster: null });
    assert.deepEqual([decision.changes.length, decision.deliveries], [1, []]);
    assert.match(noticeOf(decision) ?? '', says(content.texts.votes.notices.byNobody));
  });

  it('is refused for another round and for a closed one', () => {
    const closed = stateOf(votingScan({}, { closedAt: NOW }));
    for (const event of [
      { kind: 'vote-by', round: 2, day: '2026-03-05' },
      { kind: 'vote-ahead', round: 2 },
    ] as const) {
      assert.deepEqual(press(voting(), event).changes, []);
      assert.equal(press(voting(), event).view.kind, 'overview');
      assert.equal(press(closed, { ...event, round: 1 }).view.kind, 'summary');
    }
  });
});

describe('A message about votes', () => {
  const key = voteReminderKey(1, '2026-03-05', 'anna');
  const delivery = (what: Delivery['what'], rest: Partial<Delivery> = {}): Delivery => ({
    key: what === 'vote-reminder' ? key : 'vote-alone-1-anna',
    team: 'team:1',
    person: 'anna',
    what,
    round: 1,
    action: null,
    due: NOW,
    ...rest,
  });
  const TAB = { page: 'https://zelfscan.example/tab', app: null };
  const facts: DeliveryFacts = {
    team: { id: 'team:1', kind: 'channel', name: 'Wijkteam Noord' },
    scan: votingScan(),
    before: null,
    actions: [],
    cast: ['1', '2'],
    voteBy: '2026-03-05',
    manager: null,
    paused: { member: false, team: false },
    conversation: null,
    wasThere: false,
  };
  const compose = (sent: Delivery, rest: Partial<DeliveryFacts> = {}) =>
    composeDelivery(content, sent, { facts: { ...facts, ...rest }, now: NOW, tab: TAB });
  const viewOf = (composed: ReturnType<typeof compose>): View => {
    assert.ok('view' in composed, 'it was dropped');
    return composed.view;
  };

  it('asks the first criterion on which the person has not voted; a reminder names the day', () => {
    const asked = shown({ view: viewOf(compose(delivery('vote-alone'))) }, 'vote-alone');
    assert.deepEqual(
      [asked.asked?.criterion.id, asked.cast, asked.by, asked.team.id],
      ['3A', 2, null, 'team:1'],
    );
    const reminder = shown({ view: viewOf(compose(delivery('vote-reminder'))) }, 'vote-alone');
    assert.deepEqual([reminder.asked?.criterion.id, reminder.by], ['3A', '2026-03-05']);
  });

  it('leads to the team where that is known', () => {
    const conversation = { id: '19:noord@thread.tacv2', tenant: 't' };
    const view = shown({ view: viewOf(compose(delivery('vote-alone'), { conversation })) }, 'vote-alone');
    assert.match(view.link ?? '', /^https:\/\/teams\.microsoft\.com\//);
  });

  const paused = { member: false, team: false };
  const unneeded: Record<string, [Delivery, Partial<DeliveryFacts>]> = {
    'voted on everything': [delivery('vote-alone'), { cast: content.criteria.map(({ id }) => id) }],
    'voted on everything, of a reminder': [
      delivery('vote-reminder'),
      { cast: content.criteria.map(({ id }) => id) },
    ],
    'a closed round': [delivery('vote-alone'), { scan: votingScan({}, { closedAt: NOW }) }],
    'a round that is gone': [delivery('vote-reminder'), { scan: null }],
    'all answered together': [delivery('vote-alone'), { scan: scanOf(allAnswered('deels')) }],
    'another day': [delivery('vote-reminder'), { voteBy: '2026-03-06' }],
    'no day any more': [delivery('vote-reminder'), { voteBy: null }],
    'paused by the person': [delivery('vote-reminder'), { paused: { ...paused, member: true } }],
    'paused by the team': [delivery('vote-reminder'), { paused: { ...paused, team: true } }],
  };
  for (const [name, [sent, rest]] of Object.entries(unneeded)) {
    it(`is dropped, with a reason that tells nothing: ${name}`, () => {
      assert.deepEqual(compose(sent, rest), { drop: 'nobody needs it any more', follow: [] });
    });
  }

  it('that somebody asked for comes although reminders are paused', () => {
    viewOf(compose(delivery('vote-alone'), { paused: { member: true, team: true } }));
  });

  it('tells on a locked phone only which team it is', () => {
    const summaries = (['vote-alone', 'vote-reminder'] as const).map((what) => compose(delivery(what)));
    for (const one of summaries) {
      assert.ok('summary' in one && one.summary.includes('Wijkteam Noord'));
      assert.ok(!one.summary.includes('3A') && !one.summary.includes(ANNA.name));
    }
  });
});

describe('The card in sight of a team that votes', () => {
  it('is the ballot’s once it is opened, and the typed word is about it', () => {
    const decision = press(voting(), { kind: 'open', round: 1, criterion: '3B' });
    assert.deepEqual(decision.landing.cardChange, {
      kind: 'move',
      message: CARD,
      shows: { standard: '3', criterion: '3B', seen: 0 },
    });
    shown(decision, 'ballot');
  });

  it('tells how many criteria have votes that would end unseen when somebody closes the round', () => {
    const state = voting({ '3A': openBallot(2), '3B': revealedBallot({ deels: 4 }), '3C': openBallot(0) });
    assert.equal(shown(type(state, wordOf('close')), 'closing').unrevealed, 1);
  });
});
