import { existsSync, realpathSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { isPostgres } from '../../config/is-postgres.ts';
import { addressToRead } from '../postgres/postgres-address.ts';
import { openPostgresDatabase } from '../postgres/postgres-database.ts';
import type { Schema } from '../schema/schema.ts';
import { DatabaseFileError } from '../sqlite/database-file-error.ts';
import { lockOf } from '../sqlite/sqlite-file.ts';
import { openSqliteDatabase } from '../sqlite/sqlite-here.ts';
import { FileInUseError, lockFile } from '../sqlite/sqlite-lock.ts';

/**
 * Opens a database as a whole, for work that may take long.
 * @param place a file, or an address that begins with `postgres://`
 * @throws with a message for the operator when the database can't be used
 */
export async function openDatabase(place: string): Promise<Kysely<Schema>> {
  if (isPostgres(place))
    return await openPostgresDatabase({ url: place, connections: 1 }, { unhurried: true });
  return await openSqliteDatabase(place).catch((error) => {
    throw new DatabaseFileError(place, error);
  });
}

/** Whether there is a file at this place. A server is not asked: opening it shows whether it responds. */
export function isThere(place: string): boolean {
  return isPostgres(place) || existsSync(place);
}

/** A place without a password, so that people may read it. */
export function placeToRead(place: string): string {
  return isPostgres(place) ? addressToRead(place) : place;
}

/**
 * Keeps a file for this process until the result is disposed of, so that no bot starts on it meanwhile. A server is not
 * locked, since several processes can use it at once.
 * @throws DatabaseFileError when a bot uses the file
 */
export function keepAlone(place: string): Disposable {
  if (isPostgres(place)) return { [Symbol.dispose]: () => {} };
  try {
    return { [Symbol.dispose]: lockFile(place) };
  } catch (error) {
    throw new DatabaseFileError(place, error);
  }
}

/** Whether a bot uses this file now. A server is not asked: several processes can use it at once. */
export function isInUse(place: string): boolean {
  if (isPostgres(place) || !existsSync(lockOf(realpathSync(place)))) return false;
  try {
    lockFile(place)();
    return false;
  } catch (error) {
    if (error instanceof FileInUseError) return true;
    throw new DatabaseFileError(place, error);
  }
}
