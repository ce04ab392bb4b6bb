import { type Kysely, sql } from 'kysely';
import type { Change } from '../../../../dialogs/change.ts';
import type { Time } from '../../../../dialogs/time.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';

type OfCriterion = Pick<Schema['ballots'], 'team' | 'round' | 'criterion'>;

/** The newest ballot on a criterion in an open round; every column is null where there is none yet. */
type Newest = Readonly<{ ballot: number | null; revealed_at: Time | null; of: number | null }>;

const newestRow = prepared<OfCriterion, Newest>((db, param) =>
  db
    .selectFrom('scans')
    .leftJoin('ballots', (on) =>
      on
        .onRef('ballots.team', '=', 'scans.team')
        .onRef('ballots.round', '=', 'scans.round')
        .on('ballots.criterion', '=', param('criterion')),
    )
    .select(['ballots.ballot', 'ballots.revealed_at', 'ballots.of'])
    .where('scans.team', '=', param('team'))
    .where('scans.round', '=', param('round'))
    .where('scans.closed_at', 'is', null)
    .orderBy('ballots.ballot', (order) => order.desc().nullsLast())
    .limit(1),
);

/** Reads the newest ballot on a criterion; null when the round is closed, or not there. */
export async function newestBallot(db: Kysely<Schema>, of: OfCriterion): Promise<Newest | null> {
  return (await newestRow(db, of)).rows[0] ?? null;
}

/** A ballot that nobody has revealed. */
type NewBallot = Omit<Schema['ballots'], 'revealed_at' | 'comparable' | 'parties'>;

const insertBallot = prepared<NewBallot>((db, param) =>
  db.insertInto('ballots').values({
    team: param('team'),
    round: param('round'),
    criterion: param('criterion'),
    ballot: param('ballot'),
    opened_at: param('opened_at'),
    of: param('of'),
  } as never),
);

/** Opens a ballot that is not there yet. @param of how many people can vote; null when that is not known */
export async function openBallot(db: Kysely<Schema>, ballot: NewBallot): Promise<void> {
  await insertBallot(db, ballot);
}

/** Opens the ballot after a revealed one. @returns 0 when the one before it is open, or not the newest */
export async function voteAgain(
  db: Kysely<Schema>,
  turn: TurnRecord,
  { round, criterion, ballot }: Extract<Change, { kind: 'vote-again' }>,
): Promise<bigint> {
  const key = { team: turn.team.id, round, criterion };
  const newest = await newestBallot(db, key);
  if (newest?.ballot !== ballot - 1 || newest.revealed_at === null) return 0n;
  await openBallot(db, { ...key, ballot, opened_at: turn.at, of: null });
  return 1n;
}

/**
 * Deletes open ballots of a round with their votes.
 * @param of.criteria those on which a ballot ends; all when absent
 */
export async function endBallots(
  db: Kysely<Schema>,
  {
    team,
    round,
    criteria,
  }: Readonly<{ team: string; round: number; criteria?: readonly string[] | undefined }>,
): Promise<void> {
  if (criteria?.length === 0) return;
  const some = criteria ? sql`and criterion in (${sql.join(criteria)})` : sql``;
  const ofRound = sql`team = ${team} and round = ${round} ${some}`;
  await sql`delete from votes where ${ofRound} and exists (select 1 from ballots where ballots.team = votes.team
    and ballots.round = votes.round and ballots.criterion = votes.criterion and ballots.ballot = votes.ballot
    and ballots.revealed_at is null)`.execute(db);
  await sql`delete from ballots where ${ofRound} and revealed_at is null`.execute(db);
}
