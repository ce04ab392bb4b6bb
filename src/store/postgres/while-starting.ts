import type { Log } from '../../log.ts';
import { NewerDatabaseError } from '../schema/migrations.ts';
import { DatabaseServerError } from './database-server-error.ts';
import { addressToRead } from './postgres-address.ts';
import { MigrationWaitError } from './postgres-migrate.ts';
import type { PostgresSettings } from './postgres-settings.ts';
import { isForGood } from './remedies.ts';
import { again } from './transient.ts';

/** How long (ms) a start waits for a server that is starting at the same time. */
const START = 30_000;

/** Failures that say themselves what to do. */
const SAID = [DatabaseServerError, NewerDatabaseError, MigrationWaitError];

/**
 * Does a step of a start again while its failure passes by itself. What somebody has to set right is said at once.
 * @throws DatabaseServerError, NewerDatabaseError, or MigrationWaitError
 */
export async function whileStarting<T>(settings: PostgresSettings, step: () => Promise<T>): Promise<T> {
  try {
    return await again(async () => {
      try {
        return await step();
      } catch (error) {
        throw isForGood(error) ? new DatabaseServerError(settings, error) : error;
      }
    }, START);
  } catch (error) {
    throw SAID.some((kind) => error instanceof kind) ? error : new DatabaseServerError(settings, error);
  }
}

/** After how long (ms) without a database it is said that it is waited for. */
const SAYS = 2_000;

/** Does something with the database at a start. The log is told once when that takes long. */
export async function sayingThatItWaits<T>(
  { url }: Pick<PostgresSettings, 'url'>,
  log: Pick<Log, 'info'> | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const says = () => log?.info('waiting for the database', { database: addressToRead(url) });
  const timer = setTimeout(says, SAYS);
  return await work().finally(() => clearTimeout(timer));
}
