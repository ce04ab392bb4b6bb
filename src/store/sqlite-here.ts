import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { isMigrated, migrate } from './migrations.ts';
import type { Schema } from './schema.ts';
import { makeFile, watchFiles } from './sqlite-file.ts';
import { atOnce, writingTogether } from './sqlite-write.ts';
import type { Store } from './store.ts';
import { storeOn } from './store-on.ts';

/**
 * Opens the embedded store in this thread; its writes block the thread until they are on disk.
 * @param file a path; its folder is made when missing, both readable by their owner alone
 * @throws when the file can't be used; nothing in it is changed then
 */
export async function openSqliteHere(file: string): Promise<Store> {
  const db = await openSqliteDatabase(file);
  return storeOn(db, writingTogether(db, watchFiles(makeFile(file))));
}

/** The database itself, with the present schema. */
export async function openSqliteDatabase(file: string): Promise<Kysely<Schema>> {
  const database = openFile(file);
  try {
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: withStatements(database) }) });
    // Whoever opens it at the same moment waits, and then finds it done.
    if (!(await isMigrated(db))) await atOnce(db, migrate);
    return db;
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
  const database = new Database(makeFile(file));
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
