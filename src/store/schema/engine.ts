import { type Kysely, PostgresAdapter } from 'kysely';
import type { Schema } from './schema.ts';

/** Stands for PostgreSQL whose tables are over several machines, each team on one of them (Citus). */
export class CitusAdapter extends PostgresAdapter {}

/** Whether this is PostgreSQL, where several writes can be under way at once; SQLite has one at a time. */
export function onPostgres<T>(db: Kysely<T>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * Whether this is Citus. It refuses to lock rows, and to join tables, in one statement when they are not all of one
 * team: they may be on several machines.
 */
export function onCitus<T>(db: Kysely<T>): boolean {
  return db.getExecutor().adapter instanceof CitusAdapter;
}

/**
 * Makes others who write for these teams wait until this transaction ends, so that a write may rely on what it read of
 * them. Teams are always locked in the same order, so that two transactions can't wait for each other.
 */
export async function lockTeams(db: Kysely<Schema>, teams: readonly string[]): Promise<void> {
  if (!onPostgres(db) || teams.length === 0) return;
  if (onCitus(db)) return await lockOneByOne(db, teams);
  await db
    .selectFrom('teams')
    .select('team')
    .where('team', 'in', teams)
    .orderBy('team')
    .forUpdate()
    .execute();
}

async function lockOneByOne(db: Kysely<Schema>, teams: readonly string[]): Promise<void> {
  for (const team of [...new Set(teams)].sort())
    await db.selectFrom('teams').select('team').where('team', '=', team).forUpdate().execute();
}
