import { type Kysely, sql } from 'kysely';
import type { StoredBallot, StoredRound } from '../../../../dialogs/report/team-report.ts';
import { votesIn } from '../../../../dialogs/vote/votes-in.ts';
import type { Schema } from '../../schema/schema.ts';
import { partyTallies, tallyOf } from '../tables/to-voting.ts';
import { type Facts, facts } from './report-records.ts';

type Voted = Pick<StoredRound, 'ways' | 'ballots'>;

/**
 * Reads the ways and ballots of a team, without anybody who voted.
 * @returns a function that finds those of a round
 */
export async function readVoted(
  db: Kysely<Schema>,
  of: string,
  technical: Facts,
): Promise<(round: number) => Voted> {
  const ways = await db.selectFrom('ways').selectAll().where('team', '=', of).orderBy('standard').execute();
  const ballots = await db
    .selectFrom('ballots')
    .selectAll()
    .where('team', '=', of)
    .orderBy('criterion')
    .orderBy('ballot')
    .execute();
  const counts = await db.selectFrom('ballot_counts').selectAll().where('team', '=', of).execute();
  for (const { team: _, round, criterion, ballot, choice, votes: __, ...rest } of counts)
    technical.push(...facts('ballot_counts', `${round} ${criterion} ${ballot} ${choice}`, rest));
  const split = await db.selectFrom('party_counts').selectAll().where('team', '=', of).execute();
  for (const { team: _, round, criterion, ballot, party, choice, votes: __, ...rest } of split)
    technical.push(...facts('party_counts', `${round} ${criterion} ${ballot} ${party} ${choice}`, rest));
  const parties = Map.groupBy(split, keyOf);
  const tallies = new Map(
    [...Map.groupBy(counts, keyOf)].map(([key, rows]) => [key, tallyOf(rows)] as const),
  );
  const voted = await readTurnout(db, of);
  const waysOf = Map.groupBy(ways, ({ round }) => round);
  const ballotsOf = Map.groupBy(ballots, ({ round }) => round);
  const toBallot = (row: (typeof ballots)[number]): StoredBallot => {
    const { team: _, round, criterion, ballot, opened_at, revealed_at, of: could, comparable, ...more } = row;
    const { parties: shown, ...rest } = more;
    technical.push(...facts('ballots', `${round} ${criterion} ${ballot}`, rest));
    const tally = tallies.get(keyOf(row)) ?? {};
    return {
      criterion,
      ballot,
      openedAt: opened_at,
      revealedAt: revealed_at,
      of: could,
      voted: revealed_at === null ? (voted.get(keyOf(row)) ?? 0) : votesIn(tally),
      comparable: comparable === 1,
      counts: tally,
      parties: shown,
      byParty: partyTallies(parties.get(keyOf(row)) ?? []),
    };
  };
  return (round) => ({
    ways: (waysOf.get(round) ?? []).map(({ team: _, round: __, standard, way, ...rest }) => {
      technical.push(...facts('ways', `${round} ${standard}`, rest));
      return { standard, way };
    }),
    ballots: (ballotsOf.get(round) ?? []).map(toBallot),
  });
}

/** How many people voted in each ballot. */
async function readTurnout(db: Kysely<Schema>, of: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('votes')
    .select(['round', 'criterion', 'ballot', sql<number>`cast(count(*) as integer)`.as('voted')])
    .where('team', '=', of)
    .groupBy(['round', 'criterion', 'ballot'])
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row.voted]));
}

function keyOf({
  round,
  criterion,
  ballot,
}: Pick<Schema['ballots'], 'round' | 'criterion' | 'ballot'>): string {
  return `${round} ${criterion} ${ballot}`;
}
