import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema/schema.ts';
import type { Write } from '../schema/transaction.ts';
import { together, type Written } from './together.ts';

/**
 * Writes of a file, which has one writer at a time: those that arrive together share one transaction.
 * @param check throws when what is written there would not be found again; then nobody is told that it was saved
 */
export function writingTogether(db: Kysely<Schema>, check: () => void): Write {
  return together<Kysely<Schema>>(async (run) => {
    check();
    await atOnce(db, run);
    check();
  }, atSavepoint);
}

/** Runs one write so that its failure takes back what it wrote, and no more. */
async function atSavepoint<T>(
  trx: Kysely<Schema>,
  write: (trx: Kysely<Schema>) => Promise<T>,
): Promise<Written<T>> {
  await sql`savepoint job`.execute(trx);
  let written: Written<T>;
  try {
    written = { result: await write(trx) };
  } catch (error) {
    // Where a disk is full SQLite takes the whole transaction back: without a savepoint there is nothing to go on with.
    await sql`rollback to job`.execute(trx).catch(() => Promise.reject(error));
    written = { error };
  }
  await sql`release job`.execute(trx);
  return written;
}

/**
 * Runs something in a transaction that begins as a writer: whoever else writes is waited for. One that reads first and
 * writes then would fail at once when somebody else wrote in between.
 */
export async function atOnce<T>(db: Kysely<T>, run: (trx: Kysely<T>) => Promise<void>): Promise<void> {
  await db.connection().execute(async (trx) => {
    await sql`begin immediate`.execute(trx);
    try {
      await run(trx);
      await sql`commit`.execute(trx);
    } catch (error) {
      // Without a transaction any more there is nothing to take back; why is told by what failed before.
      await sql`rollback`.execute(trx).catch(() => {});
      throw error;
    }
  });
}
