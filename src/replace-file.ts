import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a file in the place of an older one at once: a process that starts meanwhile finds a whole file, and so does who
 * comes after a full disk. Who may read it stays as it was; a link to a file stays one.
 */
export function replaceFile(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const old = statSync(file, { throwIfNoEntry: false });
  const place = old ? realpathSync(file) : file;
  const fresh = `${place}.${process.pid}`;
  try {
    writeFileSync(fresh, text);
    if (old) chmodSync(fresh, old.mode & 0o7777);
    renameSync(fresh, place);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
