import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../content/root.ts';
import { keepParts } from './keep-parts.ts';
import { licencesOf, PACKAGES_FILE, packagesIn } from './licences.ts';

/** Programs by the name of their file: what an operator runs, and the threads that those start. */
type Programs = Readonly<Record<string, string>>;

export const PROGRAMS: Programs = {
  main: 'src/main.ts',
  backup: 'src/cli/backup.ts',
  'copy-store': 'src/cli/copy-store.ts',
  misses: 'src/cli/misses.ts',
  package: 'src/cli/package.ts',
};

const THREADS: Programs = {
  'sqlite-thread': 'src/store/sqlite/sqlite-thread.ts',
  'writer-thread': 'src/export/writer-thread.ts',
};

/** Where the build puts the programs of the product. */
export const SERVER_FOLDER = join(ROOT, 'dist/server');

/**
 * Bundles programs with all packages that they use, so that they run with nothing but Node beside them. Parts that some
 * starts never need stay files of their own. The folder changes at once, when all of it is there. A bot that runs from the
 * build before finds its parts there still.
 * @throws esbuild's error
 */
export async function bundle(programs: Programs = PROGRAMS, folder: string = SERVER_FOLDER): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  chmodSync(fresh, 0o755);
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { ...programs, ...THREADS },
    outdir: fresh,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node22',
    // Names stay as they are, so that a stack in the log tells where it is.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
    banner: { js: REQUIRE },
    alias: { 'better-sqlite3': `better-sqlite3/${platform()}` },
    loader: { '.node': 'copy' },
    external: LEFT_OUT,
  });
  for (const file of Object.keys(metafile.outputs)) {
    if (file.endsWith('.js')) writeInAscii(join(ROOT, file));
  }
  const files = Object.keys(metafile.inputs);
  writeFileSync(join(fresh, 'LICENSES.txt'), licencesOf(files));
  writeFileSync(join(fresh, PACKAGES_FILE), JSON.stringify(packagesIn(files)));
  keepParts(folder, fresh);
  const older = `${fresh}-older`;
  if (existsSync(folder)) renameSync(folder, older);
  renameSync(fresh, folder);
  rmSync(older, { recursive: true, force: true });
}

/** Packages that others use where they find them, and do without where not. */
const LEFT_OUT = ['dtrace-provider', 'kerberos', 'pg-native'];

/** What packages of the older kind of module expect to be there. */
const REQUIRE = [
  "import { createRequire as requireOf } from 'node:module';",
  'const require = requireOf(import.meta.url), { dirname: __dirname, filename: __filename } = import.meta;',
].join('');

/**
 * Writes the characters of a program that are not ASCII as escapes. esbuild leaves those in regular expressions as they
 * are, and one of them has Node keep the whole program in twice the memory.
 * @throws when they stand in a raw template, where an escape would say something else
 */
function writeInAscii(file: string): void {
  const text = readFileSync(file, 'utf8');
  if (/\braw`[^`]*[\u0080-\uffff]/.test(text))
    throw new Error(`${file} has a raw template that is not ASCII`);
  const ascii = text.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (ascii !== text) writeFileSync(file, ascii);
}

/** @returns the name of this machine's platform, by which better-sqlite3 has its own program: `linux-x64` */
function platform(): string {
  const require = createRequire(import.meta.url);
  const { getPrebuildPath } = require(
    join(dirname(require.resolve('better-sqlite3/package.json')), 'lib/binding.js'),
  ) as { getPrebuildPath(): string | null };
  const path = getPrebuildPath();
  if (!path) throw new Error(`better-sqlite3 has no program for ${process.platform} ${process.arch}`);
  return basename(path, '.node');
}
