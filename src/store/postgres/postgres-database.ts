import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { migrate, NewerDatabaseError } from '../schema/migrations.ts';
import type { Schema } from '../schema/schema.ts';
import { addressToRead } from './postgres-address.ts';
import { openPool } from './postgres-pool.ts';
import type { PostgresSettings } from './postgres-settings.ts';
import { again } from './transient.ts';

/** The database can't be used. The message says why and what to do, and holds no password. */
export class DatabaseServerError extends Error {
  constructor({ url }: PostgresSettings, cause: unknown) {
    const why = cause instanceof Error ? cause.message || String(cause) : String(cause);
    super(
      `Cannot use the database at ${addressToRead(url)}: ${why}. Check DATABASE_URL, and whether the server ` +
        'runs, takes connections from here, and speaks TLS (or say sslmode=disable in DATABASE_URL).',
      { cause },
    );
    this.name = 'DatabaseServerError';
  }
}

/** How long (ms) a start waits for a server that is starting at the same time. */
const START = 30_000;

/**
 * Opens the database itself, with the present schema.
 * @param unhurried for work that may take long
 * @throws DatabaseServerError, or NewerDatabaseError
 */
export async function openPostgresDatabase(
  settings: PostgresSettings,
  unhurried = false,
): Promise<Kysely<Schema>> {
  const migrating = databaseOn(openPool(settings, true));
  try {
    await again(() => migrate(migrating), START);
  } catch (error) {
    throw error instanceof NewerDatabaseError ? error : new DatabaseServerError(settings, error);
  } finally {
    await migrating.destroy();
  }
  return databaseOn(openPool(settings, unhurried));
}

export function databaseOn(pool: PostgresPool): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
