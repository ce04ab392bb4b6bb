import { closeSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is written would not be found by the next start; the message says why and what to do. */
export class FileGoneError extends Error {
  readonly code = 'FILE_GONE';
  constructor(path: string, what: 'removed' | 'replaced') {
    super(`${path} was ${what} while this process uses it, so that what is written would be lost`);
    this.name = 'FileGoneError';
  }
}

/**
 * Makes an empty database file and its folder where there are none, both readable by their owner alone.
 * @returns the file's own path, without links to it
 */
export function makeFile(file: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(file, 'ax', 0o600));
  } catch (error) {
    // One that is there is not opened here: closing it would end the locks that this process has on it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return realpathSync(file);
}

/** Where the lock of a database file stands. */
export function lockOf(file: string): string {
  return `${file}-lock`;
}

/** What SQLite writes beside a database file: the newest changes stand there, and the locks of its users. */
const BESIDE = ['', '-wal', '-shm'] as const;

/**
 * Remembers which files these paths lead to now.
 * @param file a database that is open, in WAL mode and was read from: then all of its files are there
 * @returns a check that throws FileGoneError once one of the paths leads somewhere else. Put back, it is right again
 */
export function watchFiles(file: string): () => void {
  const files = [...BESIDE.map((end) => `${file}${end}`), lockOf(file)].flatMap((path) => {
    const found = identityOf(path);
    // Only the bot itself has a lock.
    return found === null ? [] : [{ path, found }];
  });
  return () => {
    for (const { path, found } of files) {
      const now = identityOf(path);
      if (now !== found) throw new FileGoneError(path, now === null ? 'removed' : 'replaced');
    }
  };
}

/** Names a file on this machine, whatever it is called; null when there is none. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino}` : null;
}
