import { closeSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The file was removed or replaced. The next start would not find what is written now. */
export class FileGoneError extends Error {
  readonly code = 'FILE_GONE';
  constructor(path: string, what: 'removed' | 'replaced') {
    super(`${path} was ${what} while this process uses it, so that what is written would be lost`);
    this.name = 'FileGoneError';
  }
}

/**
 * Makes an empty database file and its folder when there are none. Only their owner can read them.
 * @returns the file's own path, without links to it
 */
export function makeFile(file: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(file, 'ax', 0o600));
  } catch (error) {
    // An existing file is not opened here: closing it would end the locks that this process has on it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return realpathSync(file);
}

/** @returns the path of a database file's lock */
export function lockOf(file: string): string {
  return `${file}-lock`;
}

/**
 * The endings of a database's files. SQLite keeps the newest changes, and the locks of its users, in files beside it.
 */
const BESIDE = ['', '-wal', '-shm'] as const;

/**
 * Remembers which files are at the paths of a database now.
 * @param file a database that is open, in WAL mode, and was read from: then all of its files are there
 * @returns a check that throws FileGoneError when one of the paths leads to another file, or to none
 */
export function watchFiles(file: string): () => void {
  const files = [...BESIDE.map((end) => `${file}${end}`), lockOf(file)].flatMap((path) => {
    const found = identityOf(path);
    // Only a bot makes a lock file: a command may find none.
    return found === null ? [] : [{ path, found }];
  });
  return () => {
    for (const { path, found } of files) {
      const now = identityOf(path);
      if (now !== found) throw new FileGoneError(path, now === null ? 'removed' : 'replaced');
    }
  };
}

/** @returns what tells a file from every other on this machine, also under another path; null when there is none */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino}` : null;
}
