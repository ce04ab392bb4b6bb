import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names what is made of files: files with another text, another name or another version have another one.
 * @param version changes when something else is made of the same files
 * @param patterns which files of the folder, as globs
 * @returns 32 bytes (SHA-256)
 */
export function nameOfFiles(version: string, folder: string, patterns: readonly string[]): Buffer {
  const hash = createHash('sha256').update(version);
  const files = globSync(patterns, { cwd: folder }).sort();
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest();
}

/** @returns 32 bytes (SHA-256) by which it shows whether something is whole */
export function sumOf(made: string | Uint8Array): Buffer {
  return createHash('sha256').update(made).digest();
}
