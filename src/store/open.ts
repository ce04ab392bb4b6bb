import type { Config } from '../config.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/**
 * Opens the store that the settings name.
 * @throws with a message for the operator when it can't be used
 */
export async function openStore({
  database,
  postgres,
}: Pick<Config, 'database' | 'postgres'>): Promise<Store> {
  if (!postgres) return await openSqlite(database);
  // Loaded when it is used: most run on a file.
  const { openPostgres } = await import('./postgres.ts');
  return await openPostgres(postgres);
}
