import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { ROOT } from '../../content/root.ts';
import { PACKAGES_FILE } from '../../src/licences.ts';
import { sbomOf } from './sbom.ts';

/** `npm run sbom -- [file]`: lists what the built bot holds of others (a software bill of materials). */

/** The folders of the bundles. */
const BUNDLES = ['dist/server', 'dist/tab'];

const Pinned = z.object({ dependencies: z.object({ node: z.string() }) });

try {
  const [file = 'dist/sbom.cdx.json'] = process.argv.slice(2);
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
  const held = BUNDLES.flatMap((folder) =>
    z.array(z.string()).parse(JSON.parse(read(`${folder}/${PACKAGES_FILE}`))),
  );
  const { node } = Pinned.parse(JSON.parse(read('package.json'))).dependencies;
  const sqlite = String(new Database(':memory:').prepare('select sqlite_version()').pluck().get());
  const sources = {
    lock: read('package-lock.json'),
    held: [...new Set(held)].sort(),
    node,
    sqlite,
    made: new Date(),
  };
  writeFileSync(file, `${JSON.stringify(sbomOf(sources), null, 2)}\n`);
  process.stdout.write(
    `Written to ${file}: ${sources.held.length} packages, Node ${node} and SQLite ${sqlite}.\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
