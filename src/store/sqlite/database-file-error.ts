import { codeOf } from './sqlite-failure.ts';

/** The database file can't be used. The message says why, and what to do. */
export class DatabaseFileError extends Error {
  constructor(file: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const remedy = remedyOf(codeOf(cause)) ?? 'Nothing in it was changed.';
    super(`Cannot use the database file ${file}: ${why}. ${remedy}`, { cause });
    this.name = 'DatabaseFileError';
    // The log writes the stack of an error without its cause. So this stack tells where the cause happened.
    if (cause instanceof Error) this.stack = `${this.name}: ${this.message}\n${framesOf(cause)}`;
  }
}

/** @returns the lines of an error's stack that name a place */
function framesOf({ stack = '' }: Error): string {
  return stack.slice(Math.max(0, stack.search(/^ +at /m)));
}

/** Whether an error says that the file itself can't be used now: it is damaged, gone, full, or can't be written. */
export function isOfFile(error: unknown): boolean {
  return remedyOf(codeOf(error)) !== null;
}

function remedyOf(code: string): string | null {
  return REMEDIES.find(([codes]) => codes.test(code))?.[1] ?? null;
}

/** The user that this process runs as. */
function user(): string {
  const id = process.getuid?.();
  return id === undefined ? 'The user of this process' : `This process runs as uid ${id}, which`;
}

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [
    /^SQLITE_(NOTADB$|CORRUPT)/,
    'The file is damaged or no database. It was left as it is: move it away, and restore a backup.',
  ],
  [
    /^(EACCES$|SQLITE_CANTOPEN$|SQLITE_READONLY)/,
    `${user()} has to be able to write the file AND its folder: make it the owner of both (chown), start as their owner, ` +
      'or take another place (DATABASE_FILE).',
  ],
  [
    /^FILE_IN_USE$/,
    'One process at a time can use a file: stop the other one, or set DATABASE_FILE to another place. For several ' +
      'processes set DATABASE_URL to PostgreSQL.',
  ],
  [
    /^FILE_GONE$/,
    'Nothing is saved any more. Put the file back with those beside it (-wal, -shm, -lock), as they were; or stop this ' +
      'process, put a backup in that place, and start it again.',
  ],
  [
    /^SQLITE_(FULL|IOERR)/,
    'This was not saved. Make room on the disk, or raise the limit on the size of files; then it is saved again by itself.',
  ],
];
