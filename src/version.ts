import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ROOT } from '../content/root.ts';
import { replaceFile } from './replace-file.ts';

/** @returns the version of the product, as its package.json says it: `1.2.0` */
export function ownVersion(): string {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** Where the build says which one it is, and what it may be: the hash of a commit, or a name. */
const STAMP = 'dist/build.txt';
const BUILD = /^[\w.-]{1,40}$/;

/**
 * @param root the folder that the product stands in
 * @returns the version with the build behind it, where that is known: `1.2.0+abc1234`
 */
export function ownBuild(root = ROOT): string {
  const build = stampIn(root);
  return BUILD.test(build) ? `${ownVersion()}+${build}` : ownVersion();
}

/** Keeps which build this is for `ownBuild`. Without a name, or with one that is none, nothing is kept. */
export function stampBuild(build = '', root = ROOT): void {
  if (BUILD.test(build)) replaceFile(join(root, STAMP), `${build}\n`);
  else rmSync(join(root, STAMP), { force: true });
}

function stampIn(root: string): string {
  try {
    return readFileSync(join(root, STAMP), 'utf8').trim();
  } catch {
    // Most builds have no name.
    return '';
  }
}
