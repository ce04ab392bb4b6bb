import type { Kysely } from 'kysely';
import type { Change } from '../../../../dialogs/change.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { endBallots } from './ballots.ts';
import { SCAN, type ScanRow, type TeamScanRow } from './scan-rows.ts';

/**
 * Reads a team's closed rounds, newest first.
 * @param until the newest one, which may be open; null for the newest closed one
 * @param count the most rounds
 */
export async function newestScans(
  db: Kysely<Schema>,
  { team, until, count }: Readonly<{ team: string; until: number | null; count: number }>,
): Promise<(ScanRow & Pick<TeamScanRow, 'team'>)[]> {
  return await db
    .selectFrom('scans')
    .select(['team', ...SCAN])
    .where('team', '=', team)
    .$if(until !== null, (scans) => scans.where('round', '<=', until ?? 0))
    .where((row) => row.or([row('closed_at', 'is not', null), row('round', '=', until ?? 0)]))
    .orderBy('round', 'desc')
    .limit(count)
    .execute();
}

/** Finds who began the team's first round, as far as that is still kept. */
export async function beganFirst(db: Kysely<Schema>, team: string): Promise<string | null> {
  const first = await db
    .selectFrom('scans')
    .select('started_by')
    .where('team', '=', team)
    .where('started_by', '!=', '')
    .orderBy('round')
    .limit(1)
    .executeTakeFirst();
  return first?.started_by ?? null;
}

/** Finds the newest round that the team released for the regional picture. */
export async function readReleased(db: Kysely<Schema>, team: string): Promise<number | null> {
  const newest = await db
    .selectFrom('scans')
    .select('round')
    .where('team', '=', team)
    .where('released_at', 'is not', null)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest?.round ?? null;
}

/** Begins a round. @returns 0 when it was begun already */
export async function startScan(
  db: Kysely<Schema>,
  turn: TurnRecord,
  { round, way = 'together' }: Extract<Change, { kind: 'start-scan' }>,
): Promise<bigint> {
  const started = await db
    .insertInto('scans')
    .values({
      team: turn.team.id,
      round,
      started_at: turn.at,
      started_by: turn.member.id,
      closed_at: null,
      closed_by: null,
      released_at: null,
      way,
      votes: way === 'vote' ? 1 : 0,
      vote_by: null,
    })
    .onConflict((on) => on.columns(['team', 'round']).doNothing())
    .executeTakeFirst();
  return started.numInsertedOrUpdatedRows ?? 0n;
}

/** Closes a round; its open ballots end. @returns 0 when it is closed already, or not there */
export async function closeScan(db: Kysely<Schema>, turn: TurnRecord, round: number): Promise<bigint> {
  const closed = await db
    .updateTable('scans')
    .set({ closed_at: turn.at, closed_by: turn.member.id })
    .where('team', '=', turn.team.id)
    .where('round', '=', round)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (closed.numUpdatedRows > 0n) await endBallots(db, { team: turn.team.id, round });
  return closed.numUpdatedRows;
}

/**
 * Deletes an open round as long as nothing belongs to it.
 * @returns 0 when somebody meanwhile answered, voted or planned something in it, or closed it
 */
export async function takeBack(db: Kysely<Schema>, turn: TurnRecord, round: number): Promise<bigint> {
  const team = turn.team.id;
  const belongs = (table: 'answers' | 'actions' | 'ballots') =>
    db.selectFrom(table).select('team').where('team', '=', team).where('round', '=', round);
  const deleted = await db
    .deleteFrom('scans')
    .where('team', '=', team)
    .where('round', '=', round)
    .where('closed_at', 'is', null)
    .where(({ exists, not }) => not(exists(belongs('answers'))))
    .where(({ exists, not }) => not(exists(belongs('actions'))))
    .where(({ exists, not }) => not(exists(belongs('ballots'))))
    .executeTakeFirst();
  if (deleted.numDeletedRows > 0n)
    await db.deleteFrom('ways').where('team', '=', team).where('round', '=', round).execute();
  return deleted.numDeletedRows;
}

/** Releases a closed round for the regional picture, or takes that back. @returns 0 when the round is not closed */
export async function release(
  db: Kysely<Schema>,
  turn: TurnRecord,
  { on, round }: Extract<Change, { kind: 'release' }>,
): Promise<bigint> {
  const released = await db
    .updateTable('scans')
    .set({ released_at: on ? turn.at : null })
    .where('team', '=', turn.team.id)
    // Taking a release back ends the releases of earlier rounds too, so that none of them takes its place in the
    // picture.
    .where('round', on ? '=' : '<=', round)
    .where('closed_at', 'is not', null)
    .executeTakeFirst();
  return released.numUpdatedRows;
}
