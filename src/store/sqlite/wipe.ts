import type Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Change } from '../../../dialogs/change.ts';
import { isEnd } from '../../../dialogs/ends.ts';
import type { Store } from '../contract/store.ts';
import type { Schema } from '../schema/schema.ts';

/** How long (ms) until it is tried again to empty the log, when another process was reading from it. */
const AGAIN = 1_000;

/** The `user_version` of a rewritten file, in which nothing is left that was deleted before. */
const WIPED = 1;

/** Has SQLite overwrite with zeros what is deleted from now on. */
export function deleteSecurely(database: Database.Database): void {
  database.pragma('secure_delete = ON');
}

/**
 * Rewrites a file once in its life, since rows may have been deleted from it without being overwritten.
 * @param hadRows whether the file was there before this start
 * @throws when there is no room for a second file beside it, or when somebody else is writing
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
 * Empties the write-ahead log of a store after something was deleted for good: because somebody asked for it, or
 * because it was kept long enough.
 */
export function wiping(store: Store, db: Kysely<Schema>, database: Database.Database): Store {
  let waiting: NodeJS.Timeout | undefined;

  /** Empties the log between two transactions, because that fails inside one. */
  async function wipe(): Promise<void> {
    clearTimeout(waiting);
    // The deletion is already saved, so the turn does not fail when the log can't be emptied yet.
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
      if (saved === 'saved' && turn.changes.some(erases)) await wipe();
      return saved;
    },
    async expireTeams(cutoffs, at, after) {
      const expired = await store.expireTeams(cutoffs, at, after);
      if (expired.last === null) await wipe();
      return expired;
    },
    async expireOthers(cutoffs) {
      const more = await store.expireOthers(cutoffs);
      if (!more) await wipe();
      return more;
    },
    async leave(team, member) {
      await store.leave(team, member);
      await wipe();
    },
    async close() {
      clearTimeout(waiting);
      await store.close();
    },
  };
}

/** Whether a change deletes something for good: a team, a person, or who chose what. */
function erases(change: Change): boolean {
  return isEnd(change) || change.kind === 'reveal' || change.kind === 'way' || change.kind === 'close-scan';
}

/**
 * Moves the log into the file and cuts it to nothing.
 * @returns false when another process is reading from it: it is not waited for
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
