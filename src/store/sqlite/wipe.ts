import type Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { isEnd } from '../../../dialogs/ends.ts';
import type { Store } from '../contract/store.ts';
import type { Schema } from '../schema/schema.ts';

/** Time (ms) until the log is emptied once more when somebody else was reading from it. */
const AGAIN = 1_000;

/** What of a file was wiped, kept in the file itself as `user_version`. */
const WIPED = 1;

/** Nothing of what is deleted stays in the file from now on: its place is overwritten with zeros. */
export function deleteSecurely(database: Database.Database): void {
  database.pragma('secure_delete = ON');
}

/**
 * Rewrites, once, a file in which something was deleted before that was so.
 * @param hadRows whether the file was there before this start
 * @throws when there is no room for a second file beside it, or somebody else is writing
 */
export function wipeOnce(database: Database.Database, hadRows: boolean): void {
  if (Number(database.pragma('user_version', { simple: true })) >= WIPED) return;
  if (hadRows) {
    database.exec('vacuum');
    emptyLog(database);
  }
  database.pragma(`user_version = ${WIPED}`);
}

/**
 * A store whose write-ahead log is emptied once something was deleted for good: by somebody's wish, or since it was kept
 * long enough.
 */
export function wiping(store: Store, db: Kysely<Schema>, database: Database.Database): Store {
  let waiting: NodeJS.Timeout | undefined;

  /** Between two transactions, since in one of them it fails. */
  async function wipe(): Promise<void> {
    clearTimeout(waiting);
    // What was deleted is deleted and saved by now: that the log stays a little longer fails nobody's turn.
    const emptied = await db
      .connection()
      .execute(async () => emptyLog(database))
      .catch(() => false);
    if (emptied) return;
    waiting = setTimeout(wipe, AGAIN);
    waiting.unref();
  }

  return {
    ...store,
    async save(turn) {
      const saved = await store.save(turn);
      if (saved === 'saved' && turn.changes.some(isEnd)) await wipe();
      return saved;
    },
    async expireTeams(cutoffs, at, after) {
      const last = await store.expireTeams(cutoffs, at, after);
      if (last === null) await wipe();
      return last;
    },
    async expireOthers(cutoffs) {
      const more = await store.expireOthers(cutoffs);
      if (!more) await wipe();
      return more;
    },
    async close() {
      clearTimeout(waiting);
      await store.close();
    },
  };
}

/**
 * Moves the log into the file and cuts it to nothing, without waiting for who is reading from it.
 * @returns false when somebody is
 */
function emptyLog(database: Database.Database): boolean {
  const patience = database.pragma('busy_timeout', { simple: true });
  database.pragma('busy_timeout = 0');
  try {
    const [told] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return told?.busy === 0;
  } finally {
    database.pragma(`busy_timeout = ${patience}`);
  }
}
