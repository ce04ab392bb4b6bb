import { sql } from 'kysely';
import { databaseOn } from './postgres-database.ts';
import { openPool } from './postgres-pool.ts';
import type { PostgresSettings } from './postgres-settings.ts';
import { wayTo } from './postgres-way.ts';
import { whileStarting } from './while-starting.ts';

/**
 * Tells whether a bot has made its tables in this database. Nothing is made or changed.
 * @throws DatabaseServerError
 */
export async function isPostgresThere(there: PostgresSettings): Promise<boolean> {
  const settings = { ...there, way: there.way ?? (await wayTo(there)) };
  const db = databaseOn(openPool(settings, { unhurried: true }), settings.way.engine);
  try {
    const found = sql`select 1 where to_regclass('feedback') is not null`;
    return (await whileStarting(settings, () => found.execute(db))).rows.length > 0;
  } finally {
    await db.destroy();
  }
}
