import { type Kysely, sql } from 'kysely';
import type { Log } from '../../log.ts';
import { onCitus } from '../schema/engine.ts';
import { isMigrated, migrate } from '../schema/migrations.ts';
import type { Schema } from '../schema/schema.ts';
import { beforeSteps, distributeNew, sayWhatIsLocal } from './citus-tables.ts';

type Says = Pick<Log, 'info' | 'warn'>;

/** How long (ms) a start waits for another process that changes the tables. Large tables take minutes. */
const WAIT = 15 * 60_000;

/** After how long (ms) it says what it waits for, and how often it says so again. */
const SAYS = 2_000;

/** The number of the lock. It stands for this program among all that use the database. */
const LOCK = 20_261_128;

/** Another process changes the tables, and did not end that in time. */
export class MigrationWaitError extends Error {
  constructor(waited: number, cause: unknown) {
    super(
      `Another process has been bringing the database up to date, and did not end that within ${waited / 1_000} s. ` +
        'When one still works on it, start again once it is done. Otherwise its connection was left behind: ' +
        `«select pid from pg_locks where locktype = 'advisory' and objid = ${LOCK} and granted» tells which, ` +
        'and «select pg_terminate_backend(pid)» with that number ends it. Nothing was changed.',
      { cause },
    );
    this.name = 'MigrationWaitError';
  }
}

/**
 * Brings the database to the present schema. When it has that already, nothing is locked and nobody is waited for.
 * Otherwise one process does it, in one transaction, which also holds the lock: both end together, also on a pooler and
 * when the process is killed.
 * @param wait how long (ms) it waits for another process that does it
 * @throws NewerDatabaseError, MigrationWaitError, or the reason why a step failed
 */
export async function migrateAlone(db: Kysely<Schema>, log: Says, wait = WAIT): Promise<void> {
  if (await isMigrated(db)) {
    if (onCitus(db)) await sayWhatIsLocal(db, log);
    return;
  }
  await db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (trx) => {
      await withoutLimits(trx);
      await lock(trx, log, wait);
      const ends = saying(log, 'the tables of the database are still being changed');
      try {
        await beforeSteps(trx);
        await migrate<Schema>(trx);
        await distributeNew(trx, log);
      } finally {
        ends();
      }
    });
}

/** Ends the time limits that the server, the database or the user has, for this transaction. */
async function withoutLimits(trx: Kysely<Schema>): Promise<void> {
  // The first of these comes before all others, so that it can't cut them. Not every server has the last.
  await sql`set local statement_timeout = 0;
    select set_config(name, '0', true) from pg_settings where name in
      ('lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')`.execute(trx);
}

async function lock(trx: Kysely<Schema>, log: Says, wait: number): Promise<void> {
  await sql`set local lock_timeout = ${sql.lit(wait)}`.execute(trx);
  const ends = saying(log, 'another process brings the database up to date; this one waits for it');
  try {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(trx);
  } catch (error) {
    if ((error as { code?: unknown }).code === '55P03') throw new MigrationWaitError(wait, error);
    throw error;
  } finally {
    ends();
  }
  await sql`set local lock_timeout = 0`.execute(trx);
}

/** Says something again and again. @returns what ends that */
function saying(log: Says, what: string): () => void {
  const began = performance.now();
  const timer = setInterval(
    () => log.info(what, { seconds: Math.round((performance.now() - began) / 1_000) }),
    SAYS,
  );
  return () => clearInterval(timer);
}
