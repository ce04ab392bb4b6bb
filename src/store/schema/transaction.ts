import type { Kysely } from 'kysely';
import { onPostgres } from './engine.ts';
import type { Schema } from './schema.ts';

/** Runs a write in a transaction. It resolves with the result of the write, once that is durable. */
export type Write = <T>(job: (trx: Kysely<Schema>) => Promise<T>) => Promise<T>;

/** Runs several reads that all see the database as it is at one moment. */
export async function atOneMoment<T>(
  db: Kysely<Schema>,
  read: (trx: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction();
  return await (onPostgres(db) ? transaction.setIsolationLevel('repeatable read') : transaction).execute(
    read,
  );
}
