import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { migrate } from './migrations.ts';
import { load, readTrail } from './read.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import { together } from './together.ts';
import { NotSaved, writeTurn } from './write.ts';

/** A time before every turn. */
const NEVER = new Date(0).toISOString();

/** The database file can't be used; the message says why and what to do. */
export class DatabaseFileError extends Error {
  constructor(file: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`Cannot use the database file ${file}: ${reason}. ${remedy(cause)}`, { cause });
    this.name = 'DatabaseFileError';
  }
}

function remedy(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return 'The file is damaged or no database. It was left as it is: move it away, and restore a backup.';
  }
  if (code === 'EACCES' || code === 'SQLITE_CANTOPEN' || code.startsWith('SQLITE_READONLY')) {
    return 'Give this user the right to write the file and its folder, or set DATABASE_FILE to another place.';
  }
  return 'Nothing in it was changed.';
}

/**
 * Opens the embedded store, and makes the file when there is none.
 * @param file a path; its folder is made when missing, both readable by their owner alone
 * @throws DatabaseFileError
 */
export async function openSqlite(file: string): Promise<Store> {
  let database: Database.Database | undefined;
  try {
    database = openFile(file);
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
    await migrate(db);
    return storeOn(db);
  } catch (error) {
    database?.close();
    throw new DatabaseFileError(file, error);
  }
}

function openFile(file: string): Database.Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  database.pragma('foreign_keys = ON');
  return database;
}

function storeOn(db: Kysely<Schema>): Store {
  const write = together<Kysely<Schema>>(
    (run) => db.transaction().execute(run),
    async (trx, job) => {
      await sql`savepoint job`.execute(trx);
      try {
        await job(trx);
      } catch (error) {
        await sql`rollback to job`.execute(trx);
        throw error;
      } finally {
        await sql`release job`.execute(trx);
      }
    },
  );
  return {
    load: (spot, round) => load(db, spot, round),
    async save(turn) {
      try {
        await write((trx) => writeTurn(trx, turn));
        return 'saved';
      } catch (error) {
        if (error instanceof NotSaved) return error.why;
        throw error;
      }
    },
    placed: (spot, version, message) =>
      write(async (trx) => {
        await trx
          .updateTable('places')
          // A card that could not be sent was never placed: the next press may try again at once.
          .set(message === null ? { message, placed_at: NEVER } : { message })
          .where('team', '=', spot.team)
          .where('conversation', '=', spot.conversation)
          .where('version', '=', version)
          .execute();
      }),
    async welcome(spot, at) {
      let first = false;
      await write(async (trx) => {
        const result = await trx
          .insertInto('conversations')
          .values({ ...spot, welcomed_at: at })
          .onConflict((on) => on.columns(['team', 'conversation']).doNothing())
          .executeTakeFirst();
        first = result.numInsertedOrUpdatedRows === 1n;
      });
      return first;
    },
    farewell: (spot) =>
      write(async (trx) => {
        await trx
          .deleteFrom('conversations')
          .where('team', '=', spot.team)
          .where('conversation', '=', spot.conversation)
          .execute();
      }),
    trail: (team) => readTrail(db, team),
    close: () => db.destroy(),
  };
}
