import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Log } from '../../log.ts';
import type { Schema } from '../schema/schema.ts';
import { CitusDialect } from './citus-dialect.ts';
import { migrateAlone } from './postgres-migrate.ts';
import { openPool, type PoolOptions } from './postgres-pool.ts';
import type { PostgresSettings, WayToServer } from './postgres-settings.ts';
import { wayTo } from './postgres-way.ts';
import { whileStarting } from './while-starting.ts';

/** Where nobody reads what is said. */
export const UNSAID: Pick<Log, 'info' | 'warn'> = { info: () => {}, warn: () => {} };

/**
 * Opens the database itself, with the present schema.
 * @param options.log is told when others bring the database up to date, and it waits for them
 * @throws DatabaseServerError, NewerDatabaseError, or MigrationWaitError
 */
export async function openPostgresDatabase(
  there: PostgresSettings,
  { log = UNSAID, ...options }: PoolOptions & Readonly<{ log?: Pick<Log, 'info' | 'warn'> }> = {},
): Promise<Kysely<Schema>> {
  const settings = { ...there, way: there.way ?? (await wayTo(there)) };
  const migrating = databaseOn(openPool(settings, { unhurried: true }), settings.way.engine);
  try {
    await whileStarting(settings, () => migrateAlone(migrating, log));
  } finally {
    await migrating.destroy();
  }
  return databaseOn(openPool(settings, options), settings.way.engine);
}

export function databaseOn(pool: PostgresPool, engine: WayToServer['engine'] = 'postgres'): Kysely<Schema> {
  const dialect = engine === 'citus' ? new CitusDialect({ pool }) : new PostgresDialect({ pool });
  return new Kysely<Schema>({ dialect });
}
