import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * `npm run explore`: property tests with cases that nobody has met before; `npm test` has the same ones each time.
 * Names of files, where there are any, choose which. What is found is printed with the command that finds it again.
 */

const ROOT = join(import.meta.dirname, '..');
const MOCHA = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');

const named = process.argv.slice(2);
const files = named.length > 0 ? named : propertyTests();
const seed = process.env.SEED ?? String(randomInt(2 ** 31));

process.stdout.write(`New cases for ${files.length} files; seed ${seed}\n`);
const failed = files.filter((file) => !passes(file));
for (const file of failed)
  process.stdout.write(`To find it again: SEED=${seed} npm run explore -- ${file}\n`);
if (failed.length > 0) {
  process.stdout.write('Make a test of what was found: one that fails with that very case.\n');
  process.exitCode = 1;
}

/** One process a file, so that each is repeated as it was. */
function passes(file: string): boolean {
  const env = { ...process.env, SEED: seed };
  return spawnSync(process.execPath, [MOCHA, file], { cwd: ROOT, env, stdio: 'inherit' }).status === 0;
}

function propertyTests(): string[] {
  return globSync('test/**/*.test.ts', { cwd: ROOT })
    .filter((file) => /\bfc\.(?:assert|asyncProperty)\(/.test(readFileSync(join(ROOT, file), 'utf8')))
    .sort();
}
