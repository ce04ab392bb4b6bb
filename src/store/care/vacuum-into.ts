import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** A backup could not be made. The message says why, and what to do. */
export class BackupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BackupError';
  }
}

/**
 * Writes a copy of a database file as it is at one moment, while others go on writing. The copy is whole and on disk,
 * or it is not there. Only its owner can read it. A folder that is not there is made.
 * @returns how many rows each table has in the copy
 * @throws BackupError
 */
export function backUp(file: string, target: string): Map<string, number> {
  if (!existsSync(file)) throw new BackupError(`There is no database file ${file}. Set DATABASE_FILE to it.`);
  if (existsSync(target)) {
    throw new BackupError(
      `${target} is there already, and was left as it is. Name a file that is not there yet.`,
    );
  }
  const unfinished = `${target}.unfinished`;
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    rmSync(unfinished, { force: true });
    closeSync(openSync(unfinished, 'wx', 0o600));
    // This reads one moment of the database. SQLite's backup API would begin anew at every write of another process.
    withDatabase(file, (database) => database.prepare('vacuum into ?').run(unfinished));
    const rows = withDatabase(unfinished, checked);
    toDisk(unfinished);
    renameSync(unfinished, target);
    toDisk(dirname(target));
    return rows;
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished);
    if (error instanceof BackupError) throw error;
    throw new BackupError(
      `The backup to ${target} failed: ${error instanceof Error ? error.message : error}.`,
    );
  }
}

function withDatabase<T>(file: string, use: (database: Database.Database) => T): T {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return use(database);
  } finally {
    database.close();
  }
}

/** @returns the number of rows of each table */
function checked(database: Database.Database): Map<string, number> {
  const found = database.pragma('integrity_check', { simple: true });
  if (found !== 'ok') throw new BackupError(`The database is damaged (${found}). Restore an earlier backup.`);
  const tables = database
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'kysely%' order by name`)
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((table) => [
      table,
      database.prepare(`select count(*) from "${table}"`).pluck().get() as number,
    ]),
  );
}

function toDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
