import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { CONTENT_FOLDER, ROOT } from './root.ts';

/** Where the build puts what takes long to make of the content. */
export const PREPARED_FILE = join(ROOT, 'dist/prepared.bin');

/** Another way of reading texts, of learning, or of keeping what came of them gives this another number, so that an older file is not used. */
const VERSION = 7;

/** How many bytes a name and a sum have (SHA-256). */
const HASH = 32;

/** The files and folders that it is made of. */
const FILES = ['about.yaml', 'framework.yaml', 'search.yaml', 'topics.yaml', 'urgent.yaml'];
const FOLDERS = ['examples', 'infobox', 'questions'];

/**
 * @param folder where the YAML files are
 * @returns what the build made of the files in this folder; undefined where it made nothing, or of other texts, or where the
 *   file is not whole
 */
export function readPrepared(folder: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(PREPARED_FILE);
    const made = bytes.subarray(2 * HASH);
    const isOfThese = !existsSync(folder) || bytes.subarray(0, HASH).equals(nameOf(folder));
    return isOfThese && bytes.subarray(HASH, 2 * HASH).equals(sumOf(made)) ? made : undefined;
  } catch {
    return undefined;
  }
}

/** @returns the bytes of that file: the name of what it was made of, a sum of what was made, and what was made */
export function preparedFile(made: Uint8Array, folder: string = CONTENT_FOLDER): Buffer {
  return Buffer.concat([nameOf(folder), sumOf(made), made]);
}

function sumOf(made: Uint8Array): Buffer {
  return createHash('sha256').update(made).digest();
}

/** Names what is made of: files with another text have another name, and so have numbers of another byte order. */
function nameOf(folder: string): Buffer {
  const hash = createHash('sha256').update(`${VERSION} ${endianness()}`);
  const inFolders = FOLDERS.flatMap((inside) =>
    readdirSync(join(folder, inside))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(inside, name)),
  );
  for (const file of [...FILES, ...inFolders]) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest();
}
