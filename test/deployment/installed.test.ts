import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openContent } from '../../content/built-content.ts';
import { loadContent } from '../../content/index.ts';
import type { Time } from '../../dialogs/time.ts';
import type { Job } from '../../src/export/export.ts';
import { servedWith } from '../fixtures/bot-process.ts';
import { freePort } from '../fixtures/free-port.ts';
import { installed, STARTED } from '../fixtures/installed.ts';
import { APP, TENANT } from '../fixtures/registration.ts';
import { storedTeam } from '../fixtures/stored-team.ts';

/** What the commands say: what was missed, or how they are used. */
const COMMANDS = {
  misses: /nog niets gemeld/,
  backup: /Say where the backup goes/,
  'copy-store': /Say from where to where/,
  package: /--app-id is missing/,
};

const AT: Time = '2026-11-24T23:30:00.000Z';

/** The most MB that the image may hold beside the system and Node. */
const MOST = 40;

describe('What the image holds, in an empty folder', function () {
  this.timeout(60_000);
  let folder: string;
  let child: ChildProcess;
  let url: string;
  const stored = storedTeam(loadContent());
  before(async () => {
    folder = installed();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const env = {
      NODE_ENV: 'production',
      PORT: `${port}`,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://zelfscan.example',
      MICROSOFT_APP_ID: APP,
      MICROSOFT_APP_TENANT_ID: TENANT,
      MICROSOFT_APP_PASSWORD: 'geheim',
      DATABASE_FILE: join(folder, 'data/zelfscan.db'),
    };
    child = spawn(process.execPath, STARTED, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve, reject) => {
      child.stdout?.once('data', () => resolve());
      child.once('exit', (code) => reject(new Error(`the bot ended with ${code}`)));
    });
  });
  after(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  it('is programs, pages and content alone: no packages, no sources, no maps', () => {
    const files = globSync('**/*', { cwd: folder }).filter((file) => !file.startsWith('data'));
    assert.deepEqual(
      files.filter((file) => /node_modules|\.ts$|\.map$|\.yaml$/.test(file)),
      [],
    );
    const bytes = files.map((file) => statSync(join(folder, file)).size).reduce((a, b) => a + b);
    assert.ok(bytes < MOST * 1_048_576, `${bytes} bytes`);
    assert.equal(files.filter((file) => file.endsWith('.node')).length, 1, 'one native part');
    assert.ok(files.includes('dist/server/LICENSES.txt'));
  });

  it('has programs in ASCII alone: with one other character Node keeps all of a program in twice the memory', () => {
    const server = join(folder, 'dist/server');
    const own = JSON.parse(readFileSync(join(server, 'files.json'), 'utf8')) as string[];
    const programs = own.filter((file) => file.endsWith('.js'));
    assert.deepEqual(
      programs.filter((file) => /[\u0080-\uffff]/.test(readFileSync(join(server, file), 'utf8'))),
      [],
    );
  });

  it('is a bot that is ready, has its tab and its pages, and lets nobody in without a token', async () => {
    assert.equal((await fetch(`${url}/health/ready`)).status, 200);
    assert.match(await (await fetch(`${url}/tab`)).text(), /<html lang="nl"/);
    assert.equal((await fetch(`${url}/privacy`)).status, 200);
    const body = JSON.stringify({ type: 'message', text: 'hallo' });
    const headers = { 'content-type': 'application/json' };
    assert.equal((await fetch(`${url}/api/messages`, { method: 'POST', headers, body })).status, 401);
  });

  it('writes files in its own thread', async () => {
    for (const format of ['csv', 'docx', 'xlsx'] as const) {
      const workerData: Job = {
        content: loadContent(),
        stored,
        round: 1,
        withoutNotes: false,
        format,
        at: AT,
      };
      const worker = new Worker(join(folder, 'dist/server/writer-thread.js'), { workerData });
      const [file] = (await once(worker, 'message')) as [Uint8Array];
      assert.ok(file.length > 1_000, format);
    }
  });

  it('has the commands for an operator', () => {
    for (const [name, told] of Object.entries(COMMANDS)) {
      const program = join(folder, 'dist/server', `${name}.js`);
      const env = { DATABASE_FILE: join(folder, 'data/zelfscan.db') };
      const { stdout, stderr } = spawnSync(process.execPath, [program], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      assert.match(stdout + stderr, told, name);
    }
  });

  it('starts with the flags of `npm run serve`', () => {
    assert.deepEqual(STARTED, [...servedWith(), 'dist/server/main.js']);
  });

  it('has the content as its files say it, without the example questions', async () => {
    const { learning: _, ...built } = await openContent();
    const { learning: __, ...written } = loadContent();
    assert.deepEqual(built, { ...written, questions: {} });
  });
});
