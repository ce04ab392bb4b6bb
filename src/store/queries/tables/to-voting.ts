import {
  type Ballot,
  NEW_BALLOT,
  type PartyTally,
  type Tally,
  type Voting,
  type Way,
} from '../../../../dialogs/vote/ballot.ts';
import { wholeOf } from '../../../../dialogs/vote/by-party.ts';
import { votesIn } from '../../../../dialogs/vote/votes-in.ts';
import type { BallotRow, CountRow, VotingRows } from './voting-rows.ts';

/**
 * Makes the voting in a round from its rows.
 * @param way how standards are answered that have no way of their own
 */
export function votingOf(way: Way, { ways, ballots, counts, open }: VotingRows): Voting {
  const voted = new Map(open.map((row) => [row.criterion, row.voted]));
  const tallies = Map.groupBy(counts, ({ criterion }) => criterion);
  const newest = new Map<string, BallotRow>();
  for (const row of ballots) {
    if (row.ballot > (newest.get(row.criterion)?.ballot ?? 0)) newest.set(row.criterion, row);
  }
  const toBallot = (row: BallotRow) =>
    ballotOf(row, { voted: voted.get(row.criterion) ?? 0, counts: tallies.get(row.criterion) ?? [] });
  return {
    way,
    ways: Object.fromEntries(ways.map((row) => [row.standard, row.way])),
    ballots: Object.fromEntries([...newest].map(([criterion, row]) => [criterion, toBallot(row)])),
  };
}

/**
 * @param row of the newest ballot on a criterion
 * @param of.voted how many people voted in it, when it is open
 * @param of.counts of all ballots on the criterion
 */
function ballotOf(
  { ballot, revealed_at: revealedAt, of, comparable, parties }: BallotRow,
  { voted, counts }: Readonly<{ voted: number; counts: readonly CountRow[] }>,
): Ballot {
  if (revealedAt === null) return { ...NEW_BALLOT, ballot, voted, of };
  const tallyIn = (number: number) => tallyOf(counts.filter((row) => row.ballot === number));
  const tally = tallyIn(ballot);
  const before = comparable === 1 ? tallyIn(ballot - 1) : {};
  return {
    ballot,
    revealedAt,
    voted: votesIn(tally),
    of,
    tally,
    before: Object.keys(before).length > 0 ? before : null,
    parties: parties === 'shown' ? byParty(counts.filter((row) => row.ballot === ballot)) : parties,
  };
}

/** @returns the tally of rows that are all of one ballot, of all parties together */
export function tallyOf(counts: readonly Pick<CountRow, 'choice' | 'votes'>[]): Tally {
  return wholeOf(counts.map(({ choice, votes }) => ({ [choice]: votes })));
}

function byParty(counts: readonly CountRow[]): PartyTally[] {
  const groups = Map.groupBy(counts, ({ party }) => party);
  return [...groups].map(([party, rows]) => ({ party, tally: tallyOf(rows) }));
}
