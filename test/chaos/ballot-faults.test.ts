import assert from 'node:assert/strict';
import { timeOf } from '../../dialogs/time.ts';
import { type BallotFaults, ballotFaults } from './ballot-faults.ts';
import type { Kept } from './kept.ts';
import { lineOf, type Press, type Pressed, type Told } from './press.ts';

const PLACE = { team: 'group:19:noord', conversation: '19:noord', type: 'groupChat', way: 'vote' } as const;
const AT = timeOf(Date.UTC(2026, 10, 23, 9));
const BALLOT = { team: PLACE.team, round: 1, criterion: '1', ballot: 1 };
const NONE: BallotFaults = { lost: [], double: [], half: [], known: [] };
/** Five people vote; one of them changes their vote. */
const VOTES = [
  ['Anna', 'deels'],
  ['Bram', 'deels'],
  ['Carla', 'onvoldoende'],
  ['Dirk', 'voldoende'],
  ['Anna', 'voldoende'],
] as const;

describe('The verdict of a chaos run on ballots', () => {
  it('is clean when the newest vote of each is there, before and after the reveal', () => {
    assert.deepEqual(ballotFaults(pressed(), kept()), NONE);
    assert.deepEqual(ballotFaults(pressed('reveal'), revealed()), NONE);
  });

  it('finds a vote that is lost, and one that went back to what it was', () => {
    const gone = { ...kept(), votes: kept().votes.filter(({ member }) => member !== 'aad-Bram') };
    assert.deepEqual(ballotFaults(pressed(), gone).lost, [
      'the vote of aad-Bram in "group:19:noord 1 1 1" is gone',
    ]);
    const old = kept().votes.map((row) => (row.member === 'aad-Anna' ? { ...row, choice: 'deels' } : row));
    assert.deepEqual(ballotFaults(pressed(), { ...kept(), votes: old }).lost, [
      'the newest vote of aad-Anna in "group:19:noord 1 1 1" is not kept',
    ]);
    assert.equal(ballotFaults(pressed(), { ...kept(), votes: [], ballots: [] }).lost.length, 4);
  });

  it('finds a reveal that counts a vote less, a vote twice, or a vote of before', () => {
    const { ballot_counts: counts, ...rest } = revealed();
    const with_ = (...tally: [string, number][]) =>
      ballotFaults(pressed('reveal'), {
        ...rest,
        ballot_counts: tally.map(([choice, votes]) => ({ ...BALLOT, choice, votes })),
      });
    assert.equal(counts.length, 3);
    assert.equal(with_(['voldoende', 2], ['deels', 1]).lost.length, 1);
    assert.equal(with_(['voldoende', 2], ['deels', 2], ['onvoldoende', 1]).double.length, 1);
    assert.deepEqual(with_(['voldoende', 1], ['deels', 2], ['onvoldoende', 1]).lost, [
      '"group:19:noord 1 1 1" does not count the newest votes',
    ]);
  });

  it('finds counts by party that do not add up, in a ballot that is not shown so, or of fewer than four', () => {
    const { ballots, ...rest } = revealed();
    const shown = ballots.map((row) => ({ ...row, parties: 'shown' as const }));
    const counted = (votes: number) => [{ ...BALLOT, party: 'wijkteam', choice: 'deels', votes }];
    const of = (party_counts: Kept['party_counts'], rows: Kept['ballots'] = shown) =>
      ballotFaults(pressed('reveal'), { ...rest, ballots: rows, party_counts });
    assert.deepEqual(of(counted(4)), NONE);
    assert.deepEqual(of([]).half, ['"group:19:noord 1 1 1" counts 0 votes by party of 4']);
    assert.equal(of(counted(4), ballots).half.length, 1);
    assert.deepEqual(of(counted(3)).known, ['"group:19:noord 1 1 1" wijkteam is a party of fewer than four']);
  });

  it('finds who chose what after the reveal, counts before it, and a trail that names a voter', () => {
    const still = ballotFaults(pressed('reveal'), { ...revealed(), votes: kept().votes });
    assert.equal(still.known.length, 4);
    const early = ballotFaults(pressed(), { ...kept(), ballot_counts: revealed().ballot_counts });
    assert.equal(early.known.length, 1);
    const named = kept().audit.map((line) => ({ ...line, member: 'aad-Anna' }));
    assert.equal(ballotFaults(pressed(), { ...kept(), audit: named }).known.length, 5);
  });

  it('finds a vote of nobody, votes without their ballot, and a reveal without its line', () => {
    const [first] = kept().votes;
    assert.ok(first);
    const more = { ...kept(), votes: [...kept().votes, { ...first, member: 'aad-Niemand' }] };
    assert.equal(ballotFaults(pressed(), more).half.length, 1);
    assert.equal(ballotFaults(pressed(), { ...kept(), ballots: [] }).half.length, 1);
    const silent = revealed().audit.filter(({ kind }) => kind !== 'reveal');
    assert.deepEqual(ballotFaults(pressed('reveal'), { ...revealed(), audit: silent }).half, [
      '"group:19:noord 1 1" has 0 lines of reveal and 1 such ballots',
    ]);
  });

  it('leaves open whether a vote counts of which nobody was told what became of it', () => {
    for (const choice of ['deels', 'onvoldoende']) {
      const all = [...pressed(), vote('Bram', 'onvoldoende', 'failed')];
      const votes = kept().votes.map((row) => (row.member === 'aad-Bram' ? { ...row, choice } : row));
      assert.deepEqual(ballotFaults(all, { ...kept(), votes }), NONE);
    }
    const before = [vote('Bram', 'onvoldoende', 'nothing'), ...pressed()];
    const votes = kept().votes.map((row) =>
      row.member === 'aad-Bram' ? { ...row, choice: 'onvoldoende' } : row,
    );
    assert.equal(ballotFaults(before, { ...kept(), votes }).lost.length, 1, 'an older one counts no more');
  });
});

function vote(member: string, choice: string, told: Told = 'saved'): Pressed {
  const press: Press = {
    place: PLACE,
    member,
    activity: `${member} ${choice}`,
    kind: 'vote',
    round: 1,
    answer: null,
    cast: { criterion: '1', ballot: 1, choice },
  };
  return { press, told, status: 200, cut: [], began: 0, took: 10 };
}

function pressed(after?: 'reveal'): Pressed[] {
  const votes = VOTES.map(([member, choice]) => vote(member, choice));
  const [first] = votes;
  if (!after || !first) return votes;
  const press: Press = { ...first.press, kind: 'reveal', activity: 'reveal' };
  return [...votes, { ...first, press }];
}

/** What the database holds before the reveal. */
function kept(): Kept {
  const newest = new Map<string, string>(VOTES);
  return {
    audit: pressed().map(({ press }) => line(press)),
    ballots: [{ ...BALLOT, opened_at: AT, revealed_at: null, of: 5, comparable: 0, parties: 'none' }],
    ballot_counts: [],
    party_counts: [],
    votes: [...newest].map(([name, choice]) => ({
      ...BALLOT,
      member: `aad-${name}`,
      choice,
      party: null,
      at: AT,
    })),
    answers: [],
    scans: [],
    managers: [],
    deliveries: [],
  };
}

/** What it holds after it. */
function revealed(): Kept {
  const { ballots, votes, ...rest } = kept();
  const tally = { voldoende: 2, deels: 1, onvoldoende: 1 };
  return {
    ...rest,
    audit: pressed('reveal').map(({ press }) => line(press)),
    ballots: ballots.map((row) => ({ ...row, revealed_at: AT })),
    ballot_counts: Object.entries(tally).map(([choice, count]) => ({ ...BALLOT, choice, votes: count })),
    votes: votes.map((row) => ({ ...row, choice: null })),
  };
}

function line(press: Press): Kept['audit'][number] {
  const { kind, member, place, round, cast } = press;
  return {
    team: place.team,
    conversation: place.conversation,
    activity: lineOf(press),
    n: 0,
    at: AT,
    member: kind === 'vote' ? '' : `aad-${member}`,
    kind,
    round,
    criterion: cast?.criterion ?? null,
    choice: null,
    reason: null,
    version: null,
    subject: null,
  };
}
