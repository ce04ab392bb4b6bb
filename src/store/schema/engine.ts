import { type Kysely, PostgresAdapter } from 'kysely';
import type { Schema } from './schema.ts';

/** Whether several writes can be under way at once; SQLite has one at a time. */
export function onPostgres(db: Kysely<Schema>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * Until this transaction ends nobody else writes for these teams: a write may rely on what it read of them. The
 * order is always the same, so that two who want the same teams do not wait for each other.
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
