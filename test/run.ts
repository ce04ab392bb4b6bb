import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Lane, stages } from './lanes.ts';

/**
 * What `npm test` runs. The first lane of a stage tells what it does as it goes, the others when they have ended. It ends
 * with 1 when a test of any lane failed.
 */

/** How many lanes run at once: more than a small machine has cores, since each waits now and then. */
const AT_ONCE = 5;

const ROOT = join(import.meta.dirname, '..');
const MOCHA = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');

/** Where lanes, and the threads in them, find modules that another one compiled: where the bot itself does so. */
const COMPILED = process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'node-compile-cache');

/** How much (bytes) has to be free in memory before tests keep their files there; they use a tenth of it. */
const ROOM = 4 * 1_024 ** 3;

const MEMORY = '/dev/shm';

const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });
}

const failed: string[] = [];
const memory = folderInMemory();
process.once('exit', () => memory && rmSync(memory, { recursive: true, force: true }));
for (const [stage, lanes] of stages().entries()) {
  const waiting = lanes.entries();
  // What measures time does so on the disk.
  const folder = stage === 0 ? memory : null;
  await Promise.all(Array.from({ length: AT_ONCE }, () => runThrough(waiting, folder)));
}
if (failed.length > 0) {
  process.stderr.write(`\nFailed: ${failed.join('; ')}\n`);
  process.exitCode = 1;
}

/** Runs lanes one after the other until none is left; several do so with the same lanes. */
async function runThrough(lanes: Iterable<[number, Lane]>, folder: string | null): Promise<void> {
  for (const [index, lane] of lanes) await run(lane, index === 0, folder);
}

/** @returns a new folder that waits for no disk; null where there is no room for one */
function folderInMemory(): string | null {
  if (!existsSync(MEMORY)) return null;
  const { bavail, bsize } = statfsSync(MEMORY);
  if (Math.min(bavail * bsize, process.availableMemory()) < ROOM) return null;
  const folder = mkdtempSync(join(MEMORY, 'zelfscan-tests-'));
  // PostgreSQL runs as another user, who has to get to its own folder in it.
  chmodSync(folder, 0o711);
  return folder;
}

/** @param folder where it keeps its files; null for the usual one */
async function run({ name, config, files }: Lane, live: boolean, folder: string | null): Promise<void> {
  const began = performance.now();
  const child = spawn(process.execPath, [MOCHA, '--config', config, ...files], {
    cwd: ROOT,
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...(folder && { TMPDIR: folder }) },
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  });
  running.add(child);
  const ended = new Promise<boolean>((resolve) => child.once('close', (code) => resolve(code === 0)));
  const said = await Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')));
  const good = await ended;
  running.delete(child);
  if (!good) failed.push(name);
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  process.stdout.write(`${said.join('')}\n${name}: ${good ? 'passed' : 'FAILED'} in ${seconds} s\n\n`);
}
