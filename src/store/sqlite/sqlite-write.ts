import type Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema/schema.ts';
import type { Write } from '../schema/transaction.ts';
import { type Apart, together, type Written } from './together.ts';

/** Makes writes, of which those that arrive together share one transaction. */
export type WritesTogether = Readonly<{
  write: Write;
  /** For a write that never fails by itself. When the disk fails it, all writes of its transaction fail. */
  writeWhole<T>(job: () => T): Promise<T>;
}>;

/**
 * Makes the writes of a file, which has one writer at a time.
 * @param check throws when the file is gone; then all writes of the transaction fail
 */
export function writingTogether(
  db: Kysely<Schema>,
  database: Database.Database,
  check: () => void,
): WritesTogether {
  const writing = together<Kysely<Schema>>(
    async (run) => {
      check();
      await atOnce(db, database, run);
      check();
    },
    (trx, write) => atSavepoint(trx, database, write),
  );
  return { write: (job) => writing(job), writeWhole: (job) => writing(async () => job(), whole) };
}

const whole: Apart<Kysely<Schema>> = async (trx, write) => ({ result: await write(trx) });

/** Runs one write. Its failure takes back only what it wrote itself. */
async function atSavepoint<T>(
  trx: Kysely<Schema>,
  database: Database.Database,
  write: (trx: Kysely<Schema>) => Promise<T>,
): Promise<Written<T>> {
  database.exec('savepoint job');
  let written: Written<T>;
  try {
    written = { result: await write(trx) };
  } catch (error) {
    // On a full disk SQLite takes the whole transaction back, with the savepoint. Then all of its writes fail.
    if (!database.inTransaction) throw error;
    database.exec('rollback to job');
    written = { error };
  }
  database.exec('release job');
  return written;
}

/**
 * Runs something in a transaction that begins as a writer, so that it waits for other writers. A transaction that reads
 * first would fail at its first write when another process wrote in between.
 * @param db has the database as its only connection, which nobody else uses meanwhile
 */
export async function atOnce<T>(
  db: Kysely<T>,
  database: Database.Database,
  run: (trx: Kysely<T>) => Promise<void>,
): Promise<void> {
  await db.connection().execute(async (trx) => {
    database.exec('begin immediate');
    try {
      await run(trx);
      database.exec('commit');
    } catch (error) {
      // SQLite may have ended the transaction already. The first error tells why.
      if (database.inTransaction) database.exec('rollback');
      throw error;
    }
  });
}
