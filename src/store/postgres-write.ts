import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Write } from './store-on.ts';
import { again, isTransient } from './transient.ts';

/** The connection was lost while saving, and it could not be found out whether it was saved. */
export class UnknownOutcomeError extends Error {
  constructor(cause: unknown) {
    super('The database did not tell whether this was saved', { cause });
    this.name = 'UnknownOutcomeError';
  }
}

/**
 * Each write has a transaction of its own: PostgreSQL itself syncs those that come together to disk at once. One
 * that fails for a reason that passes is done again, but never when it was saved after all: where the answer to
 * the commit was lost, the server is asked what became of it.
 */
export function writingOn(db: Kysely<Schema>): Write {
  return (job) => again(() => writeOnce(db, job));
}

async function writeOnce(db: Kysely<Schema>, job: Parameters<Write>[0]): Promise<void> {
  let committing: string | null = null;
  try {
    await db.connection().execute(async (trx) => {
      const id = await begin(trx);
      try {
        await job(trx);
      } catch (error) {
        await rollBack(trx);
        throw error;
      }
      committing = id;
      await commit(trx);
    });
  } catch (error) {
    if (committing === null || !isTransient(error)) throw error;
    if (!(await wasCommitted(db, committing))) throw error;
  }
}

/** @returns how the server names the transaction */
async function begin(trx: Kysely<Schema>): Promise<string> {
  const both = sql<{ id: string }>`begin; select cast(pg_current_xact_id() as text) as id`;
  const { rows } = await both.execute(trx);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('The database began no transaction');
  return id;
}

async function rollBack(trx: Kysely<Schema>): Promise<void> {
  try {
    await sql`rollback`.execute(trx);
  } catch {
    // The connection is gone, and the transaction with it; why is told by what failed before.
  }
}

async function commit(trx: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ command?: string }>`commit`.execute(trx);
  // So it ends when an error in between was passed over.
  if (rows[0]?.command === 'ROLLBACK') throw new Error('The database rolled the transaction back');
}

/** How long (ms), and how often, to wait for the server to notice that a connection is gone. */
const NOTICE = 50;
const NOTICES = 60;

async function wasCommitted(db: Kysely<Schema>, id: string): Promise<boolean> {
  try {
    for (let n = 0; n < NOTICES; n += 1) {
      const status = await again(() => statusOf(db, id));
      if (status !== 'in progress') return status === 'committed';
      await pause(NOTICE);
    }
  } catch (error) {
    throw new UnknownOutcomeError(error);
  }
  throw new UnknownOutcomeError(undefined);
}

async function statusOf(db: Kysely<Schema>, id: string): Promise<string | null | undefined> {
  const asked = sql<{ status: string | null }>`select pg_xact_status(cast(${id} as xid8)) as status`;
  return (await asked.execute(db)).rows[0]?.status;
}
