import { type Kysely, sql } from 'kysely';
import type { Write } from '../queries/store-on.ts';
import type { Schema } from '../schema/schema.ts';
import { together } from './together.ts';

/**
 * Writes of a file, which has one writer at a time: those that arrive together share one transaction.
 * @param check throws when what is written there would not be found again; then nobody is told that it was saved
 */
export function writingTogether(db: Kysely<Schema>, check: () => void): Write {
  return together<Kysely<Schema>>(
    async (run) => {
      check();
      await atOnce(db, run);
      check();
    },
    async (trx, job) => {
      await sql`savepoint job`.execute(trx);
      try {
        await job(trx);
      } catch (error) {
        // Where a disk is full SQLite takes the whole transaction back, and then there is no savepoint any more.
        await sql`rollback to job`.execute(trx);
        await sql`release job`.execute(trx);
        return { error };
      }
      await sql`release job`.execute(trx);
      return null;
    },
  );
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
