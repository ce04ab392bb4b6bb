import Database from 'better-sqlite3';
import { lockOf, makeFile } from './sqlite-file.ts';

/** Another process uses the database file. */
export class FileInUseError extends Error {
  readonly code = 'FILE_IN_USE';
  constructor() {
    super('another process uses it');
    this.name = 'FileInUseError';
  }
}

/** How long (ms) to wait for a process that is about to end. */
const PATIENCE = 1_000;

/**
 * Keeps a database file for this process alone. The process shares commits among its writes, and remembers what is in
 * the file. Only the one writer may do that. The lock is SQLite's own, on an empty file beside the database. It ends
 * with the process, even when that is killed. Backups and commands that only read don't need it.
 * @returns a function that gives the lock back
 * @throws FileInUseError
 */
export function lockFile(file: string): () => void {
  const lock = new Database(makeFile(lockOf(makeFile(file))), { timeout: PATIENCE });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('begin exclusive');
    return () => lock.close();
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new FileInUseError() : error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
