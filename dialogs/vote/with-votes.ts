import type { Change, VoteChange } from '../change.ts';
import type { Scan } from '../scan.ts';
import type { Time } from '../time.ts';
import { type Ballot, NEW_BALLOT, type Voting, type Way } from './ballot.ts';
import { votesIn } from './votes-in.ts';
import { ballotOn } from './voting.ts';

/** A change in how a team votes. */
type VotingChange = Extract<Change, { kind: 'way' | 'vote' | 'reveal' | 'vote-again' }>;

/** How a team votes in a scan that begins this way; nothing as long as it answers everything together. */
export function beginVoting(way: Way | undefined): Readonly<{ voting?: Voting }> {
  return way === 'vote' ? { voting: { way, ways: {}, ballots: {} } } : {};
}

/** How a team votes once the round is closed: votes that nobody revealed are gone. */
export function endVoting({ voting }: Pick<Scan, 'voting'>): Readonly<{ voting?: Voting }> {
  if (!voting) return {};
  return { voting: { ...voting, ballots: withoutOpen(voting.ballots, Object.keys(voting.ballots)) } };
}

/** `now`: when something changes. `cast`: the criteria on whose open ballot the member has voted before. */
type By = Readonly<{ now: Time; cast: readonly string[] }>;

/** @returns how the team votes once the change is saved */
export function withVotes(scan: Scan, change: VotingChange, by: By): Voting {
  const voting = scan.voting ?? { way: 'together', ways: {}, ballots: {} };
  if (change.kind === 'way') {
    const { standard, way } = change;
    const ballots = way === 'vote' ? voting.ballots : withoutOpen(voting.ballots, change.criteria);
    return { ...voting, ways: { ...voting.ways, [standard]: way }, ballots };
  }
  const before = ballotOn(scan, change.criterion);
  return { ...voting, ballots: { ...voting.ballots, [change.criterion]: next(before, change, by) } };
}

function next(before: Ballot, change: Exclude<VotingChange, { kind: 'way' }>, { now, cast }: By): Ballot {
  switch (change.kind) {
    case 'vote':
      return withVote(before, change, cast.includes(change.criterion));
    case 'reveal': {
      const { tally, of, parties } = change;
      return { ...before, revealedAt: now, voted: votesIn(tally), of, tally, before: change.before, parties };
    }
    case 'vote-again':
      return { ...NEW_BALLOT, ballot: change.ballot, of: before.of };
  }
}

function withVote(before: Ballot, { of }: VoteChange, hasVoted: boolean): Ballot {
  return { ...before, voted: before.voted + (hasVoted ? 0 : 1), of: of ?? before.of };
}

/** Leaves out the open ballots on these criteria. */
function withoutOpen(ballots: Voting['ballots'], criteria: readonly string[]): Voting['ballots'] {
  return Object.fromEntries(
    Object.entries(ballots).filter(
      ([criterion, { revealedAt }]) => revealedAt !== null || !criteria.includes(criterion),
    ),
  );
}
