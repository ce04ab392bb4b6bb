import { existsSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { CONTENT_FOLDER, ROOT } from './root.ts';
import { nameOfFiles, sumOf } from './sums.ts';

/** Where the build puts what takes long to make of the content. */
export const PREPARED_FILE = join(ROOT, 'dist/prepared.bin');

/** Another way of reading texts, of learning, or of keeping what came of them gives this another number, so that an older file is not used. */
const VERSION = 7;

/** How many bytes a name and a sum have (SHA-256). */
const HASH = 32;

/** The files that it is made of. */
const FILES = ['{about,framework,search,topics,urgent}.yaml', '{examples,infobox,questions}/*.yaml'];

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

/** Numbers are kept in the machine's order of bytes. */
function nameOf(folder: string): Buffer {
  return nameOfFiles(`${VERSION} ${endianness()}`, folder, FILES);
}
