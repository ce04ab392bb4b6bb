import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Time } from '../../../dialogs/time.ts';
import type { Schema } from '../schema/schema.ts';
import type { Write } from '../schema/transaction.ts';
import { again, isTransient, PATIENCE } from './transient.ts';

/** The connection was lost during a commit, and the server could not tell whether the transaction was saved. */
export class UnknownOutcomeError extends Error {
  constructor(cause: unknown) {
    super('The database did not tell whether this was saved', { cause });
    this.name = 'UnknownOutcomeError';
  }
}

/**
 * Gives each write a transaction of its own. A write that fails for a reason that passes is made again. When the result
 * of a commit was lost, the server is first asked what became of it: what was saved is never written twice.
 * @param patience how long (ms) a write is made again
 */
export function writingOn(db: Kysely<Schema>, patience = PATIENCE): Write {
  return (job) => again(() => writeOnce(db, job), patience);
}

async function writeOnce<T>(db: Kysely<Schema>, job: (trx: Kysely<Schema>) => Promise<T>): Promise<T> {
  let committing: Readonly<{ began: Began; result: T }> | null = null;
  try {
    return await db.connection().execute(async (trx) => {
      const { began, result } = await untilCommit(trx, job);
      committing = { began, result };
      await commit(trx);
      return result;
    });
  } catch (error) {
    if (committing === null || !isTransient(error)) throw error;
    const { began, result }: Readonly<{ began: Began; result: T }> = committing;
    if (await wasCommitted(db, began)) return result;
    throw error;
  }
}

/** Begins a transaction and runs its job. When one of them fails, the transaction is rolled back. */
async function untilCommit<T>(
  trx: Kysely<Schema>,
  job: (trx: Kysely<Schema>) => Promise<T>,
): Promise<{ began: Began; result: T }> {
  try {
    const began = await begin(trx);
    return { began, result: await job(trx) };
  } catch (error) {
    await rollBack(trx);
    throw error;
  }
}

/** The server's name for a transaction, and the time at which that server was started. */
type Began = Readonly<{ id: string; since: Time }>;

async function begin(trx: Kysely<Schema>): Promise<Began> {
  const both = sql<Began>`begin isolation level read committed; select cast(pg_current_xact_id() as text) as id,
    cast(pg_postmaster_start_time() as text) as since`;
  const { rows } = await both.execute(trx);
  const [began] = rows;
  if (began === undefined) throw new Error('The database began no transaction');
  return began;
}

async function rollBack(trx: Kysely<Schema>): Promise<void> {
  try {
    await sql`rollback`.execute(trx);
  } catch {
    // The connection is left, and the transaction ends with it. The job's error tells why.
  }
}

async function commit(trx: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ command?: string }>`commit`.execute(trx);
  // The server does this when an earlier statement failed.
  if (rows[0]?.command === 'ROLLBACK') throw new Error('The database rolled the transaction back');
}

/** How long (ms) one wait is until the server notices that a connection is gone, and how many waits there are. */
const NOTICE = 50;
const NOTICES = 60;

/**
 * Whether the server committed a transaction. After a crash the server may give the name of a lost transaction to a new
 * one. So a server that was started since can't tell.
 * @throws UnknownOutcomeError
 */
async function wasCommitted(db: Kysely<Schema>, { id, since }: Began): Promise<boolean> {
  try {
    for (let n = 0; n < NOTICES; n += 1) {
      const told = await again(() => statusOf(db, id));
      if (told?.since !== since) break;
      if (told.status !== 'in progress') return told.status === 'committed';
      await pause(NOTICE);
    }
  } catch (error) {
    throw new UnknownOutcomeError(error);
  }
  throw new UnknownOutcomeError(undefined);
}

type Told = Readonly<{ status: string | null; since: Time }>;

async function statusOf(db: Kysely<Schema>, id: string): Promise<Told | undefined> {
  // The server refuses to tell about a name that it has not given yet. Every name below xmax was given.
  const asked = sql<Told>`select cast(pg_postmaster_start_time() as text) as since,
    case when cast(${id} as xid8) < pg_snapshot_xmax(pg_current_snapshot())
      then pg_xact_status(cast(${id} as xid8)) else 'in progress' end as status`;
  return (await asked.execute(db)).rows[0];
}
