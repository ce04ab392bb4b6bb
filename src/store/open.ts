import { statSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import type { Log } from '../log.ts';
import type { Store } from './contract/store.ts';
import { openSqlite } from './sqlite/sqlite.ts';

/**
 * Opens the store that the settings name, for a bot. No other process can open the file meanwhile.
 * @param log is told what is on the way to a server
 * @throws with a message for the operator when the database can't be used
 */
export async function openStore(
  { database, postgres }: Pick<Config, 'database' | 'postgres'>,
  log?: Log,
): Promise<Store> {
  if (!postgres) return await openSqlite(database);
  // Most bots run on a file, so they do not wait for the driver of PostgreSQL.
  const { openPostgres } = await import('./postgres/postgres.ts');
  return await openPostgres(postgres, log);
}

/**
 * Opens the same store for a command that only looks: where no bot has made a database yet, it makes none.
 * @returns undefined where there is none
 * @throws with a message for the operator when the database can't be used
 */
export async function openStoreThere(
  config: Pick<Config, 'database' | 'postgres'>,
): Promise<Store | undefined> {
  const { database, postgres } = config;
  return (await isThere({ database, postgres })) ? await openStoreBeside(config) : undefined;
}

async function isThere({ database, postgres }: Pick<Config, 'database' | 'postgres'>): Promise<boolean> {
  if (!postgres) return (statSync(database, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const { isPostgresThere } = await import('./postgres/postgres-there.ts');
  return await isPostgresThere(postgres);
}

/**
 * Opens the same store for a command, which may run beside the bot.
 * @throws with a message for the operator when the database can't be used
 */
export async function openStoreBeside(config: Pick<Config, 'database' | 'postgres'>): Promise<Store> {
  if (config.postgres) return await openStore(config);
  const { openSqliteHere } = await import('./sqlite/sqlite-here.ts');
  const { DatabaseFileError } = await import('./sqlite/database-file-error.ts');
  return await openSqliteHere(config.database).catch((error) => {
    throw new DatabaseFileError(config.database, error);
  });
}
