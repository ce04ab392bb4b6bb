import type { Kysely } from 'kysely';
import type { DecidedRegion } from '../../contract/regions.ts';
import { lockTeams } from '../../schema/engine.ts';
import type { Schema } from '../../schema/schema.ts';
import { NotSaved } from '../not-saved.ts';

/**
 * Writes the picture of a quarter, inside the caller's transaction.
 * @throws NotSaved
 */
export async function writeRegion(db: Kysely<Schema>, decided: DecidedRegion): Promise<void> {
  const { tenant, quarter, at, change } = decided;
  // Several processes may try to decide on a quarter. The first to write this row decides.
  const first = await db
    .insertInto('regions')
    .values({ tenant, quarter, made_at: null, teams: 0 })
    .onConflict((on) => on.column('tenant').doUpdateSet({ quarter }).where('regions.quarter', '<', quarter))
    .executeTakeFirst();
  if ((first.numInsertedOrUpdatedRows ?? 0n) === 0n) throw new NotSaved('repeated');
  if (change === null) return;

  await lockTeams(
    db,
    change.join.flatMap(({ rounds }) => rounds.map(({ team }) => team)),
  );
  for (const { cohort, size } of change.stay) await assertWhole(db, { tenant, cohort, size });
  for (const { cohort, known, rounds } of change.join) {
    const size = rounds.length;
    for (const { team, round } of rounds) {
      await db
        .insertInto('region_rounds')
        .values({ team, round, tenant, cohort, size, known, left_in: null })
        .execute();
    }
    await assertWhole(db, { tenant, cohort, size });
  }
  for (const cohort of change.leave) await takeOut(db, { tenant, cohort, quarter });
  await db.deleteFrom('region_lines').where('tenant', '=', tenant).execute();
  const lines = change.lines.map((line) => ({ tenant, ...line }));
  if (lines.length > 0) await db.insertInto('region_lines').values(lines).execute();
  await db
    .updateTable('regions')
    .set({ made_at: at, teams: change.teams })
    .where('tenant', '=', tenant)
    .execute();
}

/** Takes the rounds of a cohort out of the picture, one team after the other. */
async function takeOut(
  db: Kysely<Schema>,
  { tenant, cohort, quarter }: Readonly<{ tenant: string; cohort: string; quarter: string }>,
): Promise<void> {
  const rounds = await db
    .selectFrom('region_rounds')
    .select('team')
    .distinct()
    .where('tenant', '=', tenant)
    .where('cohort', '=', cohort)
    .orderBy('team')
    .execute();
  for (const { team } of rounds) {
    await db
      .updateTable('region_rounds')
      .set({ left_in: quarter })
      .where('team', '=', team)
      .where('tenant', '=', tenant)
      .where('cohort', '=', cohort)
      .execute();
  }
}

/** @throws NotSaved unless all rounds of a cohort are there and released at this moment */
async function assertWhole(
  db: Kysely<Schema>,
  { tenant, cohort, size }: Readonly<{ tenant: string; cohort: string; size: number }>,
): Promise<void> {
  const rounds = await db
    .selectFrom('region_rounds')
    .innerJoin('scans', (on) =>
      on.onRef('scans.team', '=', 'region_rounds.team').onRef('scans.round', '=', 'region_rounds.round'),
    )
    .select('region_rounds.team')
    .where('region_rounds.tenant', '=', tenant)
    .where('region_rounds.cohort', '=', cohort)
    .where('scans.released_at', 'is not', null)
    .execute();
  if (rounds.length !== size) throw new NotSaved('conflict');
}
