import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Store } from '../contract/store.ts';
import { storeOn } from '../queries/store-on.ts';
import { isAnswerTurn } from '../queries/turn/small-turn.ts';
import { isMigrated, migrate } from '../schema/migrations.ts';
import type { Schema } from '../schema/schema.ts';
import { keepingStamps } from './kept-stamps.ts';
import { plannedOnce } from './planned-once.ts';
import { answering } from './sqlite-answer.ts';
import { makeFile, watchFiles } from './sqlite-file.ts';
import { atOnce, writingTogether } from './sqlite-write.ts';
import { deleteSecurely, wipeOnce, wiping } from './wipe.ts';

/**
 * Opens the embedded store in this thread. Its writes block the thread until they are on disk.
 * @param file a path; its folder is made when it is missing, and only their owner can read both
 * @throws when the file can't be used; nothing in it is changed then
 */
export async function openSqliteHere(file: string): Promise<Store> {
  const { db, database } = await openBoth(file);
  const { write, writeWhole } = writingTogether(db, database, watchFiles(makeFile(file)));
  const store = storeOn(db, write);
  const answer = answering(database);
  const save: Store['save'] = async (turn) =>
    isAnswerTurn(turn) ? await writeWhole(() => answer(turn)) : await store.save(turn);
  return wiping(keepingStamps({ ...store, save }, database), db, database);
}

/** Opens the database itself, with the present schema. */
export async function openSqliteDatabase(file: string): Promise<Kysely<Schema>> {
  return (await openBoth(file)).db;
}

async function openBoth(file: string) {
  const database = openFile(file);
  try {
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: withStatements(database) }) });
    const hadRows = database.prepare('select 1 from sqlite_master').get() !== undefined;
    // Another process that opens the file at this moment waits. Then it finds the present schema.
    if (!(await isMigrated(db))) await atOnce(db, database, migrate);
    wipeOnce(database, hadRows);
    return { db, database };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Prepares each statement once, and keeps it. The number of statements in the code is limited. */
function withStatements(database: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  return {
    close: () => database.close(),
    prepare(text: string): Database.Statement {
      const known = statements.get(text);
      if (known) return known;
      const made = database.prepare(plannedOnce(text));
      statements.set(text, made);
      return made;
    },
  };
}

/**
 * How long (ms) a write waits for another process: less than a turn may take, so that the turn can tell that it failed.
 */
const BUSY = 2_500;

function openFile(file: string): Database.Database {
  const database = new Database(makeFile(file));
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma(`busy_timeout = ${BUSY}`);
    deleteSecurely(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
