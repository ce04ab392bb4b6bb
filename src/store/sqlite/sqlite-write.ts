import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema/schema.ts';
import type { Write } from '../schema/transaction.ts';
import { together, type Written } from './together.ts';

/**
 * Makes the writes of a file, which has one writer at a time. Writes that arrive together share one transaction.
 * @param check throws when the file is gone; then all writes of the transaction fail
 */
export function writingTogether(db: Kysely<Schema>, check: () => void): Write {
  return together<Kysely<Schema>>(async (run) => {
    check();
    await atOnce(db, run);
    check();
  }, atSavepoint);
}

/** Runs one write. Its failure takes back only what it wrote itself. */
async function atSavepoint<T>(
  trx: Kysely<Schema>,
  write: (trx: Kysely<Schema>) => Promise<T>,
): Promise<Written<T>> {
  await sql`savepoint job`.execute(trx);
  let written: Written<T>;
  try {
    written = { result: await write(trx) };
  } catch (error) {
    // On a full disk SQLite takes the whole transaction back, with the savepoint. Then all of its writes fail.
    await sql`rollback to job`.execute(trx).catch(() => Promise.reject(error));
    written = { error };
  }
  await sql`release job`.execute(trx);
  return written;
}

/**
 * Runs something in a transaction that begins as a writer, so that it waits for other writers. A transaction that reads
 * first would fail at its first write when another process wrote in between.
 */
export async function atOnce<T>(db: Kysely<T>, run: (trx: Kysely<T>) => Promise<void>): Promise<void> {
  await db.connection().execute(async (trx) => {
    await sql`begin immediate`.execute(trx);
    try {
      await run(trx);
      await sql`commit`.execute(trx);
    } catch (error) {
      // This fails when SQLite ended the transaction already. The first error tells why.
      await sql`rollback`.execute(trx).catch(() => {});
      throw error;
    }
  });
}
