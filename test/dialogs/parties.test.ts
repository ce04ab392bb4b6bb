import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import type { EventOf } from '../../dialogs/event.ts';
import type { State } from '../../dialogs/state.ts';
import type { ByParty, Tally } from '../../dialogs/vote/ballot.ts';
import { byParty } from '../../dialogs/vote/by-party.ts';
import { partyResults } from '../../dialogs/vote/party-results.ts';
import { revealedOf } from '../../dialogs/vote/vote-views.ts';
import {
  ANNA,
  content,
  criterionOf,
  decideOn,
  noticeOf,
  press,
  shown,
  stateOf,
  TYPED,
  type,
} from '../fixtures/states.ts';
import { earlierBallot, openBallot, people, revealedBallot, voting } from '../fixtures/votes.ts';

const words = content.texts.talk.party;
const [GEMEENTE, WIJKTEAM, VEILIG_THUIS] = content.talk.parties;
assert.ok(GEMEENTE && WIJKTEAM && VEILIG_THUIS);
const PAGE = { kind: 'page', audience: 'one' } as const;

const say = (rest: Partial<EventOf<'party'>> = {}): EventOf<'party'> => ({ kind: 'party', ...rest });
const vote = { kind: 'vote', round: 1, criterion: '3A', ballot: 1, choice: 'deels' } as const;

/** So many people of each of these groups, with what they chose. */
function votersOf(groups: Readonly<Record<string, readonly string[]>>) {
  const votes = Object.entries(groups).flatMap(([party, choices]) =>
    choices.map((choice, n) => ({ member: `${party}-${n}`, choice, party })),
  );
  const parties = Object.fromEntries(votes.map(({ member, party }) => [member, party]));
  return { votes, parties };
}

/** What is shown of the parties when these people voted. */
function shownOf(
  groups: Readonly<Record<string, readonly string[]>>,
  earlier: Parameters<typeof byParty>[0]['earlier'] = [],
): ByParty {
  const { votes, parties } = votersOf(groups);
  return byParty({ content, parties, earlier }, votes);
}

const four = (choice: string) => [choice, choice, choice, choice];

describe('For whom somebody speaks', () => {
  it('is asked once, after a vote, where colleagues have said it', () => {
    const known = { bram: 'veilig-thuis' };
    const speaksIn = (rest: Partial<State>) =>
      shown(press(voting({ '3A': openBallot(1) }, rest), vote), 'ballot').speaks;
    assert.deepEqual(speaksIn({ parties: known }), { now: 'unsaid', proposed: null });
    assert.equal(speaksIn({ parties: { ...known, [ANNA.id]: 'gemeente' } }), null);
    assert.equal(speaksIn({ parties: { ...known, [ANNA.id]: '' } }), null, 'no answer is an answer');
    assert.equal(speaksIn({ parties: {} }), null, 'a team of one party is not asked');
    assert.equal(speaksIn({ parties: { bram: '' } }), null);
  });

  it('is asked where several organisations are, which propose what all their colleagues said', () => {
    const speaksIn = (parties: State['parties'], colleagues: string[]) =>
      shown(
        press(
          voting({ '3A': openBallot(1) }, { parties, membership: { count: 9, isMember: true, colleagues } }),
          vote,
        ),
        'ballot',
      ).speaks;
    assert.deepEqual(speaksIn({}, [ANNA.id, 'bram']), { now: 'unsaid', proposed: null });
    assert.deepEqual(speaksIn({ bram: 'veilig-thuis', cor: 'gemeente' }, [ANNA.id, 'bram']), {
      now: 'unsaid',
      proposed: VEILIG_THUIS,
    });
    const mixed = { bram: 'wijkteam', cor: 'gemeente' };
    assert.equal(speaksIn(mixed, [ANNA.id, 'bram', 'cor'])?.proposed, null, 'colleagues differ');
  });

  it('is shown with the same bytes whatever somebody voted', () => {
    const replies = content.choices.map(({ id }) =>
      JSON.stringify(
        press(voting({ '3A': openBallot(1) }, { parties: { bram: 'gemeente' } }), { ...vote, choice: id })
          .landing,
      ),
    );
    assert.equal(new Set(replies).size, 1);
  });

  it('is kept from a button, and the card they came from says so to them alone', () => {
    const decision = press(voting({ '3A': openBallot(2) }), say({ party: 'gemeente', criterion: '3A' }));
    assert.deepEqual(decision.changes, [{ kind: 'party', party: 'gemeente' }]);
    assert.equal(noticeOf(decision), fill(words.said, { partij: GEMEENTE.inSentence }));
    shown(decision, 'ballot');
    assert.deepEqual([decision.lands, decision.landing.updates, decision.landing.post], ['own', [], null]);
  });

  it('is kept in a team without a scan, can be changed, and can be left unsaid', () => {
    const fresh = press(stateOf(null), say({ party: 'wijkteam' }));
    assert.deepEqual(fresh.changes, [{ kind: 'party', party: 'wijkteam' }]);
    assert.deepEqual(shown(fresh, 'party').speaks.now, WIJKTEAM);
    const again = press(stateOf(null, { parties: { [ANNA.id]: 'wijkteam' } }), say({ party: 'wijkteam' }));
    assert.deepEqual(again.changes, []);
    const none = press(stateOf(null, { parties: { [ANNA.id]: 'wijkteam' } }), say({ party: '' }));
    assert.deepEqual(none.changes, [{ kind: 'party', party: '' }]);
    assert.equal(noticeOf(none), words.saidNone);
    assert.equal(shown(none, 'party').speaks.now, null);
  });

  it('is asked on a card of its own, which tells what somebody said before to them alone', () => {
    const state = stateOf(null, { parties: { [ANNA.id]: 'veilig-thuis' } });
    assert.deepEqual(shown(press(state, say()), 'party').speaks.now, VEILIG_THUIS);
    assert.equal(shown(decideOn(state, say(), TYPED), 'party').speaks.now, 'unsaid');
  });

  it('is understood when it is typed, and the reply that all read names nobody’s party', () => {
    const decision = type(stateOf(null), 'Ik spreek voor Veilig Thuis');
    assert.deepEqual(decision.changes, [{ kind: 'party', party: 'veilig-thuis' }]);
    assert.equal(noticeOf(decision), words.kept);
    assert.equal(shown(type(stateOf(null), 'voor wie spreek ik?'), 'party').speaks.now, 'unsaid');
  });

  it('is kept for the team from their own chat or tab, and they stay on their own card', () => {
    const event = say({ party: 'gemeente', team: 'team:1', criterion: '3A' });
    const decision = decideOn(voting({ '3A': openBallot(2) }), event, PAGE);
    assert.deepEqual(decision.changes, [{ kind: 'party', party: 'gemeente' }]);
    assert.equal(shown(decision, 'vote-alone').asked?.criterion.id, '3A');
    const other = decideOn(voting(), say({ party: 'gemeente', team: 'team:2' }), PAGE);
    assert.deepEqual(other.changes, []);
  });

  it('is nothing in a scan of one person, and a party that does not exist is none', () => {
    const own = stateOf(null, { team: { id: 'person:anna', kind: 'personal', name: 'Anna' } });
    const alone = press(own, say({ party: 'gemeente' }));
    assert.deepEqual([alone.changes, noticeOf(alone)], [[], words.alone]);
    assert.deepEqual(press(stateOf(null), say({ party: 'toString' })).changes, []);
  });
});

describe('What a reveal shows of parties', () => {
  it('is how each voted, in the order of the content, where every group has at least four votes', () => {
    assert.deepEqual(shownOf({ 'veilig-thuis': four('onvoldoende'), wijkteam: [...four('deels'), 'nvt'] }), [
      { party: 'wijkteam', tally: { deels: 4, nvt: 1 } },
      { party: 'veilig-thuis', tally: { onvoldoende: 4 } },
    ]);
    const withOthers = shownOf({ wijkteam: four('deels'), '': four('nvt') });
    assert.deepEqual(withOthers, [
      { party: 'wijkteam', tally: { deels: 4 } },
      { party: '', tally: { nvt: 4 } },
    ]);
  });

  it('is nothing where all are of one party, and that groups are too small where one is', () => {
    assert.equal(shownOf({ wijkteam: four('deels') }), 'none');
    assert.equal(shownOf({ '': four('deels') }), 'none');
    assert.equal(shownOf({ onbekend: four('deels'), '': four('deels') }), 'none');
    assert.equal(shownOf({ wijkteam: four('deels'), gemeente: ['deels', 'deels', 'deels'] }), 'few');
    assert.equal(shownOf({ wijkteam: four('deels'), gemeente: four('deels'), '': ['nvt'] }), 'few');
  });

  it('is not shown after an earlier ballot from which a small group would follow', () => {
    const groups = { wijkteam: four('deels'), gemeente: four('nvt') };
    const voters = votersOf(groups).votes.map(({ member }) => member);
    const same = earlierBallot(voters, { deels: 8 });
    assert.notEqual(shownOf(groups, [same]), 'few');
    const oneLess = earlierBallot(voters.slice(1), { deels: 7 });
    assert.equal(shownOf(groups, [oneLess]), 'few');
    assert.equal(shownOf(groups, [oneLess, same]), 'few', 'also when it is longer ago');
    const moved = {
      ...same,
      voters: voters.map((member, n) => ({ member, party: n < 5 ? 'wijkteam' : 'gemeente' })),
    };
    assert.equal(shownOf(groups, [moved]), 'few', 'one changed their party');
    const forgotten = { ...same, voters: same.voters.slice(1) };
    assert.equal(shownOf(groups, [forgotten]), 'few', 'not all of who voted are known any more');
  });

  it('is not shown where somebody counts twice, or was in an earlier ballot, by another spelling of their id', () => {
    const { votes, parties } = votersOf({ wijkteam: four('deels'), gemeente: four('nvt') });
    const [first] = votes;
    assert.ok(first);
    const twice = votes.map((vote) =>
      vote.member === 'wijkteam-1' ? { ...vote, member: first.member.toUpperCase() } : vote,
    );
    const spelled = { ...parties, [first.member.toUpperCase()]: 'wijkteam' };
    assert.equal(byParty({ content, parties: spelled, earlier: [] }, twice), 'few');
    const same = earlierBallot(
      votes.map(({ member }) => member.toUpperCase()),
      { deels: 8 },
    );
    assert.notEqual(byParty({ content, parties, earlier: [same] }, votes), 'few');
  });

  const gapsOf = (one: Tally, other: Tally) =>
    partyResults(content, [
      { party: 'wijkteam', tally: one },
      { party: 'veilig-thuis', tally: other },
    ])?.gaps.map((gap) => gap.map(({ id }) => id));

  it('names a gap from one step on between the averages, the widest first', () => {
    assert.deepEqual(gapsOf({ voldoende: 4 }, { deels: 4 }), [['wijkteam', 'veilig-thuis']]);
    assert.deepEqual(gapsOf({ voldoende: 2, deels: 2 }, { deels: 4 }), []);
    assert.deepEqual(gapsOf({ voldoende: 4 }, { 'weet-niet': 3, onvoldoende: 1 }), [], 'most do not know');
    const three = partyResults(content, [
      { party: 'gemeente', tally: { onvoldoende: 4 } },
      { party: 'wijkteam', tally: { voldoende: 4 } },
      { party: 'veilig-thuis', tally: { deels: 4 } },
      { party: '', tally: { voldoende: 4 } },
    ]);
    assert.deepEqual(three?.gaps.map((gap) => gap.map(({ id }) => id)).at(0), ['gemeente', 'wijkteam']);
    assert.equal(three?.gaps.length, 3, 'those without a party are no party');
  });

  it('gives a question instead where groups are too small, about each party in turn', () => {
    const instead = (id: string, parties: ByParty) =>
      revealedOf(content, criterionOf(id), revealedBallot({ deels: 5 }, { parties })).instead;
    const asked = content.criteria.slice(0, 3).map(({ id }) => instead(id, 'few'));
    assert.deepEqual(asked, [GEMEENTE.instead, WIJKTEAM.instead, VEILIG_THUIS.instead]);
    assert.equal(instead('1', 'none'), null);
  });

  it('is decided of those who are still there', () => {
    const { votes, parties } = votersOf({ wijkteam: four('deels'), gemeente: four('nvt') });
    const there = votes.map(({ member }) => member);
    const reveal = (roster: readonly string[]) => {
      const decision = press(
        voting(
          { '3A': openBallot(8) },
          { parties, roster: people(...roster), ballotBox: { ballot: 1, votes, earlier: [], rounds: [] } },
        ),
        { kind: 'reveal', round: 1, criterion: '3A', ballot: 1, early: true },
      );
      return decision.changes.find((change) => change.kind === 'reveal')?.parties;
    };
    assert.equal(typeof reveal(there), 'object');
    assert.equal(reveal(there.slice(1)), 'few');
  });
});
