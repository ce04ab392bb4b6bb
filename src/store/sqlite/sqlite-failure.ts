/** What went wrong, as one thread tells another. */
export type Failure = Readonly<{ message: string; code: string }>;

export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return { message, code };
}

/** The database file can't be used; the message says why and what to do. */
export class DatabaseFileError extends Error {
  constructor(file: string, { message, code }: Failure) {
    super(`Cannot use the database file ${file}: ${message}. ${remedy(code)}`);
    this.name = 'DatabaseFileError';
  }
}

function remedy(code: string): string {
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return 'The file is damaged or no database. It was left as it is: move it away, and restore a backup.';
  }
  if (code === 'EACCES' || code === 'SQLITE_CANTOPEN' || code.startsWith('SQLITE_READONLY')) {
    return 'Give this user the right to write the file and its folder, or set DATABASE_FILE to another place.';
  }
  return REMEDIES.find(([codes]) => codes.test(code))?.[1] ?? 'Nothing in it was changed.';
}

const REMEDIES: readonly (readonly [RegExp, string])[] = [
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
