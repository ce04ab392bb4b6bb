import {
  type Ballot,
  NEW_BALLOT,
  type PartyTally,
  type Tally,
  type Voting,
  type Way,
} from '../../../../dialogs/vote/ballot.ts';
import { votesIn } from '../../../../dialogs/vote/votes-in.ts';
import type { BallotRow, CountRow, PartyCountRow, VotingRows } from './voting-rows.ts';

/**
 * Makes the voting in a round from its rows.
 * @param way how standards are answered that have no way of their own
 */
export function votingOf(way: Way, { ways, ballots, counts, byParty, open }: VotingRows): Voting {
  const voted = new Map(open.map((row) => [row.criterion, row.voted]));
  const tallies = Map.groupBy(counts, ({ criterion }) => criterion);
  const newest = new Map<string, BallotRow>();
  for (const row of ballots) {
    if (row.ballot > (newest.get(row.criterion)?.ballot ?? 0)) newest.set(row.criterion, row);
  }
  const toBallot = (row: BallotRow) =>
    ballotOf(row, {
      voted: voted.get(row.criterion) ?? 0,
      counts: tallies.get(row.criterion) ?? [],
      byParty: byParty.filter((one) => one.criterion === row.criterion && one.ballot === row.ballot),
    });
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
 * @param of.byParty the counts by party of this ballot
 */
function ballotOf(
  { ballot, revealed_at: revealedAt, of, comparable, parties }: BallotRow,
  {
    voted,
    counts,
    byParty,
  }: Readonly<{ voted: number; counts: readonly CountRow[]; byParty: readonly PartyCountRow[] }>,
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
    parties: parties === 'shown' ? partyTallies(byParty) : parties,
  };
}

/** @returns the tally of rows that are all of one ballot */
export function tallyOf(counts: readonly Pick<CountRow, 'choice' | 'votes'>[]): Tally {
  return Object.fromEntries(counts.map(({ choice, votes }) => [choice, votes]));
}

/** @returns the tallies of rows that are all of one ballot: by the ids of the parties, and those without one last */
export function partyTallies(counts: readonly Omit<PartyCountRow, 'criterion' | 'ballot'>[]): PartyTally[] {
  const groups = [...Map.groupBy(counts, ({ party }) => party)].sort(([a], [b]) =>
    a === '' || (b !== '' && a > b) ? 1 : -1,
  );
  return groups.map(([party, rows]) => ({ party, tally: tallyOf(rows) }));
}
