import { type Expression, type Kysely, sql } from 'kysely';
import type { Ballot, Tally, Voting, Way } from '../../../../dialogs/vote/ballot.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';

type WayRow = Pick<Schema['ways'], 'standard' | 'way'>;

/** A row for each choice that got votes in a ballot; one row without a choice for a ballot in which none is counted. */
export type BallotRow = Pick<
  Schema['ballots'],
  'criterion' | 'ballot' | 'revealed_at' | 'of' | 'comparable'
> & {
  choice: string | null;
  votes: number | null;
  /** How many people voted so far, and whether (1 or 0) the member is one of them; 0 after the reveal. */
  voted: number;
  mine: number;
};

/** What is read of the voting in a round. */
export type VotingRows = Readonly<{ ways: readonly WayRow[]; ballots: readonly BallotRow[] }>;

/** The standards that are answered in a way of their own. */
export function waysIn(db: Kysely<Schema>) {
  return db.selectFrom('ways').select(['standard', 'way']);
}

/** All ballots, with their counts. @param member whose votes are told apart; '' for nobody's */
export function ballotsIn(db: Kysely<Schema>, member: string | Expression<string>) {
  const votes = (of = sql`true`) => sql<number>`case when ballots.revealed_at is null then
    (select cast(count(*) as integer) from votes where votes.team = ballots.team and votes.round = ballots.round
      and votes.criterion = ballots.criterion and votes.ballot = ballots.ballot and ${of}) else 0 end`;
  return db
    .selectFrom('ballots')
    .leftJoin('ballot_counts as counts', (on) =>
      on
        .onRef('counts.team', '=', 'ballots.team')
        .onRef('counts.round', '=', 'ballots.round')
        .onRef('counts.criterion', '=', 'ballots.criterion')
        .onRef('counts.ballot', '=', 'ballots.ballot'),
    )
    .select([
      'ballots.criterion',
      'ballots.ballot',
      'ballots.revealed_at',
      'ballots.of',
      'ballots.comparable',
      'counts.choice',
      'counts.votes',
      votes().as('voted'),
      votes(sql`votes.member = ${member}`).as('mine'),
    ]);
}

type OfRound = Pick<Schema['scans'], 'team' | 'round'>;

const wayRows = prepared<OfRound, WayRow>((db, param) =>
  waysIn(db).where('team', '=', param('team')).where('round', '=', param('round')),
);

const ballotRows = prepared<OfRound & { member: string }, BallotRow>((db, param) =>
  ballotsIn(db, param('member'))
    .where('ballots.team', '=', param('team'))
    .where('ballots.round', '=', param('round')),
);

/** Reads the voting in one round. @param of.member whose votes are told apart; '' for nobody's */
export async function readVoting(
  db: Kysely<Schema>,
  of: OfRound & Readonly<{ member: string }>,
): Promise<VotingRows> {
  return { ways: (await wayRows(db, of)).rows, ballots: (await ballotRows(db, of)).rows };
}

/** @returns the criteria on whose open ballot the member voted */
export function castIn({ ballots }: VotingRows): string[] {
  return ballots.filter(({ mine }) => mine > 0).map(({ criterion }) => criterion);
}

/** @param way how standards are answered that have no way of their own */
export function votingOf(way: string, { ways, ballots }: VotingRows): Voting {
  const byCriterion = Map.groupBy(ballots, ({ criterion }) => criterion);
  return {
    way: way as Way,
    ways: Object.fromEntries(ways.map((row) => [row.standard, row.way as Way])),
    ballots: Object.fromEntries([...byCriterion].map(([criterion, rows]) => [criterion, newestOf(rows)])),
  };
}

/** @param rows of the ballots on one criterion; at least one */
function newestOf(rows: readonly BallotRow[]): Ballot {
  const newest = rows.reduce((last, row) => (row.ballot > last.ballot ? row : last));
  const { ballot, revealed_at: revealedAt, of, comparable } = newest;
  if (revealedAt === null) return { ballot, revealedAt, voted: newest.voted, of, tally: null, before: null };
  const tally = tallyOf(rows, ballot);
  const before = comparable === 1 ? tallyOf(rows, ballot - 1) : {};
  return {
    ballot,
    revealedAt,
    voted: Object.values(tally).reduce((sum, votes) => sum + votes, 0),
    of,
    tally,
    before: Object.keys(before).length > 0 ? before : null,
  };
}

function tallyOf(rows: readonly BallotRow[], ballot: number): Tally {
  return Object.fromEntries(
    rows.flatMap((row) =>
      row.ballot === ballot && row.choice !== null ? [[row.choice, row.votes ?? 0]] : [],
    ),
  );
}
