import type { Config } from '../config.ts';
import type { Store } from './contract/store.ts';
import { openSqlite } from './sqlite/sqlite.ts';

/**
 * Opens the store that the settings name, for a bot: a file is then this process's alone.
 * @throws with a message for the operator when it can't be used
 */
export async function openStore({
  database,
  postgres,
}: Pick<Config, 'database' | 'postgres'>): Promise<Store> {
  if (!postgres) return await openSqlite(database);
  // Loaded when it is used: most run on a file.
  const { openPostgres } = await import('./postgres/postgres.ts');
  return await openPostgres(postgres);
}

/**
 * Opens it for a command, which may run beside the bot.
 * @throws with a message for the operator when it can't be used
 */
export async function openStoreBeside(config: Pick<Config, 'database' | 'postgres'>): Promise<Store> {
  if (config.postgres) return await openStore(config);
  const { openSqliteHere } = await import('./sqlite/sqlite-here.ts');
  const { DatabaseFileError } = await import('./sqlite/database-file-error.ts');
  return await openSqliteHere(config.database).catch((error) => {
    throw new DatabaseFileError(config.database, error);
  });
}
