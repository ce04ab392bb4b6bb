import { type Kysely, PostgresAdapter } from 'kysely';
import type { Schema } from './schema.ts';

/** Whether this is PostgreSQL, where several writes can be under way at once; SQLite has one at a time. */
export function onPostgres(db: Kysely<Schema>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * Makes others who write for these teams wait until this transaction ends, so that a write may rely on what it read of
 * them. Teams are always locked in the same order, so that two transactions can't wait for each other.
 */
export async function lockTeams(db: Kysely<Schema>, teams: readonly string[]): Promise<void> {
  if (!onPostgres(db) || teams.length === 0) return;
  await db
    .selectFrom('teams')
    .select('team')
    .where('team', 'in', teams)
    .orderBy('team')
    .forUpdate()
    .execute();
}
