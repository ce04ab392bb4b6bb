import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { readMisses, writeFeedback } from './feedback.ts';
import { migrate } from './migrations.ts';
import { load, readTrail } from './read.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import { together } from './together.ts';
import { NotSaved, writeTurn } from './write.ts';

/** A time before every turn. */
const NEVER = new Date(0).toISOString();

/**
 * Opens the embedded store in this thread; its writes block the thread until they are on disk.
 * @param file a path; its folder is made when missing, both readable by their owner alone
 * @throws when the file can't be used; nothing in it is changed then
 */
export async function openSqliteHere(file: string): Promise<Store> {
  const database = openFile(file);
  try {
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: withStatements(database) }) });
    await migrate(db);
    return storeOn(db);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Prepares each statement once; there are only as many as the code writes. */
function withStatements(database: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  return {
    close: () => database.close(),
    prepare(text: string): Database.Statement {
      const known = statements.get(text);
      if (known) return known;
      const made = database.prepare(text);
      statements.set(text, made);
      return made;
    },
  };
}

function openFile(file: string): Database.Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('busy_timeout = 5000');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
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
          .values({ team: spot.team, conversation: spot.conversation, welcomed_at: at })
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
    note: (id, day, feedback) => write((trx) => writeFeedback(trx, id, day, feedback)),
    misses: () => readMisses(db),
    trail: (team) => readTrail(db, team),
    close: () => db.destroy(),
  };
}
