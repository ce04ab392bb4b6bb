import { type Expression, type Kysely, sql } from 'kysely';
import type { Ballot, Tally, Voting, Way } from '../../../../dialogs/vote/ballot.ts';
import { votesIn } from '../../../../dialogs/vote/votes-in.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';

type WayRow = Pick<Schema['ways'], 'standard' | 'way'>;

type BallotRow = Pick<Schema['ballots'], 'criterion' | 'ballot' | 'revealed_at' | 'of' | 'comparable'>;
type CountRow = Pick<Schema['ballot_counts'], 'criterion' | 'ballot' | 'choice' | 'votes'>;

/** How many people voted in the open ballot on a criterion, and whether (1 or 0) the member is one of them. */
type OpenRow = Readonly<{ criterion: string; voted: number; mine: number }>;

/** What is read of the voting in a round. `open` has no row for a ballot in which nobody voted. */
export type VotingRows = Readonly<{
  ways: readonly WayRow[];
  ballots: readonly BallotRow[];
  counts: readonly CountRow[];
  open: readonly OpenRow[];
}>;

/** The standards that are answered in a way of their own. */
export function waysIn(db: Kysely<Schema>) {
  return db.selectFrom('ways').select(['standard', 'way']);
}

/** All ballots, without their counts: two lists are read sooner than one join. */
export function ballotsIn(db: Kysely<Schema>) {
  return db.selectFrom('ballots').select(['criterion', 'ballot', 'revealed_at', 'of', 'comparable']);
}

/** How many votes each choice got in revealed ballots. */
export function countsIn(db: Kysely<Schema>) {
  return db.selectFrom('ballot_counts').select(['criterion', 'ballot', 'choice', 'votes']);
}

/**
 * The votes in open ballots: only those still have a choice. At most one ballot on a criterion is open.
 * @param member whose votes are told apart; '' for nobody's
 */
export function openIn(db: Kysely<Schema>, member: string | Expression<string>) {
  return db
    .selectFrom('votes')
    .select([
      'criterion',
      sql<number>`cast(count(*) as integer)`.as('voted'),
      sql<number>`cast(sum(case when member = ${member} then 1 else 0 end) as integer)`.as('mine'),
    ])
    .where('choice', 'is not', null);
}

type OfRound = Pick<Schema['scans'], 'team' | 'round'>;

const wayRows = prepared<OfRound, WayRow>((db, param) =>
  waysIn(db).where('team', '=', param('team')).where('round', '=', param('round')),
);

const ballotRows = prepared<OfRound, BallotRow>((db, param) =>
  ballotsIn(db).where('team', '=', param('team')).where('round', '=', param('round')),
);

const countRows = prepared<OfRound, CountRow>((db, param) =>
  countsIn(db).where('team', '=', param('team')).where('round', '=', param('round')),
);

const openRows = prepared<OfRound & { member: string }, OpenRow>((db, param) =>
  openIn(db, param('member'))
    .where('team', '=', param('team'))
    .where('round', '=', param('round'))
    .groupBy('criterion'),
);

/** Reads the voting in one round. @param of.member whose votes are told apart; '' for nobody's */
export async function readVoting(
  db: Kysely<Schema>,
  of: OfRound & Readonly<{ member: string }>,
): Promise<VotingRows> {
  return {
    ways: (await wayRows(db, of)).rows,
    ballots: (await ballotRows(db, of)).rows,
    counts: (await countRows(db, of)).rows,
    open: (await openRows(db, of)).rows,
  };
}

/** @returns the criteria on whose open ballot the member voted */
export function castIn({ open }: VotingRows): string[] {
  return open.filter(({ mine }) => mine > 0).map(({ criterion }) => criterion);
}

/** @param way how standards are answered that have no way of their own */
export function votingOf(way: string, { ways, ballots, counts, open }: VotingRows): Voting {
  const voted = new Map(open.map((row) => [row.criterion, row.voted]));
  const tallies = Map.groupBy(counts, ({ criterion }) => criterion);
  const newest = new Map<string, BallotRow>();
  for (const row of ballots) {
    if (row.ballot > (newest.get(row.criterion)?.ballot ?? 0)) newest.set(row.criterion, row);
  }
  const toBallot = (row: BallotRow) =>
    ballotOf(row, { voted: voted.get(row.criterion) ?? 0, counts: tallies.get(row.criterion) ?? [] });
  return {
    way: way as Way,
    ways: Object.fromEntries(ways.map((row) => [row.standard, row.way as Way])),
    ballots: Object.fromEntries([...newest].map(([criterion, row]) => [criterion, toBallot(row)])),
  };
}

/**
 * @param row of the newest ballot on a criterion
 * @param of.voted how many people voted in it, when it is open
 * @param of.counts of all ballots on the criterion
 */
function ballotOf(
  { ballot, revealed_at: revealedAt, of, comparable }: BallotRow,
  { voted, counts }: Readonly<{ voted: number; counts: readonly CountRow[] }>,
): Ballot {
  if (revealedAt === null) return { ballot, revealedAt, voted, of, tally: null, before: null };
  const tally = tallyOf(counts, ballot);
  const before = comparable === 1 ? tallyOf(counts, ballot - 1) : {};
  return {
    ballot,
    revealedAt,
    voted: votesIn(tally),
    of,
    tally,
    before: Object.keys(before).length > 0 ? before : null,
  };
}

function tallyOf(counts: readonly CountRow[], ballot: number): Tally {
  return Object.fromEntries(
    counts.flatMap((row) => (row.ballot === ballot ? [[row.choice, row.votes]] : [])),
  );
}
