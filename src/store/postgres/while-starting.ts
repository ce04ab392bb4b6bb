import { NewerDatabaseError } from '../schema/migrations.ts';
import { DatabaseServerError } from './database-server-error.ts';
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
