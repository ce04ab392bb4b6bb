import type { Kysely } from 'kysely';
import type { Change, WayChange } from '../../../../dialogs/change.ts';
import type { Day } from '../../../../dialogs/time.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { endBallots } from './ballots.ts';

/** Changes how a standard is answered. @returns 0 when the round is closed */
export async function writeWay(
  db: Kysely<Schema>,
  { team: { id: team } }: TurnRecord,
  { round, standard, way, criteria }: WayChange,
): Promise<bigint> {
  const open = await db
    .updateTable('scans')
    .set((scan) => ({ votes: way === 'vote' ? 1 : scan.ref('votes') }))
    .where('team', '=', team)
    .where('round', '=', round)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (open.numUpdatedRows === 0n) return 0n;
  await db
    .insertInto('ways')
    .values({ team, round, standard, way })
    .onConflict((on) => on.columns(['team', 'round', 'standard']).doUpdateSet({ way }))
    .execute();
  if (way === 'together') await endBallots(db, { team, round, criteria });
  return 1n;
}

/** Keeps the day before which the team votes. @returns 0 when the round is closed */
export async function writeVoteBy(
  db: Kysely<Schema>,
  turn: TurnRecord,
  { round, day }: Extract<Change, { kind: 'vote-by' }>,
): Promise<bigint> {
  const kept = await db
    .updateTable('scans')
    .set({ vote_by: day })
    .where('team', '=', turn.team.id)
    .where('round', '=', round)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return kept.numUpdatedRows;
}

/** Reads the day before which a team votes in its newest round; null when none was chosen. */
export async function readVoteBy(db: Kysely<Schema>, team: string): Promise<Day | null> {
  const newest = await db
    .selectFrom('scans')
    .select('vote_by')
    .where('team', '=', team)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest?.vote_by ?? null;
}

/** Whether a standard is answered together, as far as is kept. */
export async function isTogether(
  db: Kysely<Schema>,
  { team, round, standard }: Pick<Schema['ways'], 'team' | 'round' | 'standard'>,
): Promise<boolean> {
  const scan = await db
    .selectFrom('scans')
    .leftJoin('ways', (on) =>
      on
        .onRef('ways.team', '=', 'scans.team')
        .onRef('ways.round', '=', 'scans.round')
        .on('ways.standard', '=', standard),
    )
    .select(['scans.way', 'ways.way as own'])
    .where('scans.team', '=', team)
    .where('scans.round', '=', round)
    .executeTakeFirst();
  return (scan?.own ?? scan?.way) === 'together';
}
