import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';
import { type Connector, startConnector } from '../fixtures/connector.ts';
import { freePort } from '../fixtures/free-port.ts';
import { press } from './locked-bot.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');

type Running = Readonly<{ child: ChildProcess; url: string; file: string; ended: Promise<number | null> }>;

describe('A process that is told to stop', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-stop-'));
  const children: ChildProcess[] = [];
  let teams: Connector | undefined;
  after(async () => {
    await teams?.close();
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  async function start(): Promise<Running> {
    const file = join(folder, `${children.length}.db`);
    const port = await freePort();
    const env = { PATH: process.env.PATH, PORT: String(port), DATABASE_FILE: file };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const ended = once(child, 'exit').then(([code]) => code as number | null);
    await once(child.stdout as NodeJS.EventEmitter, 'data');
    child.stdout?.resume();
    return { child, url: `http://127.0.0.1:${port}`, file, ended };
  }

  it('says at once that it is not ready, finishes what came in, and ends well', async () => {
    const { child, url, file, ended } = await start();
    assert.equal((await fetch(`${url}/health/ready`)).status, 200);
    const acknowledged: string[] = [];
    let stopping = false;
    let lost = 0;
    const lostNow = () => (stopping ? 0 : 1);
    const clients = Array.from({ length: 12 }, async (_, person) => {
      for (let n = 0; ; n += 1) {
        const id = `f:${person}-${n}`;
        const told = await begin(url, id).catch(() => NOTHING);
        if (told.saved) acknowledged.push(id);
        else if (told.status !== 200) lost += lostNow();
        if (told.status === 0) return;
      }
    });
    await setTimeout(700);
    stopping = true;
    const told = Date.now();
    child.kill('SIGTERM');
    await setTimeout(150);
    const [ready, live] = await Promise.all([fetch(`${url}/health/ready`), fetch(`${url}/health/live`)]);
    assert.deepEqual([ready.status, await ready.text(), live.status], [503, '', 200]);
    assert.equal(await ended, 0);
    assert.ok(Date.now() - told < 10_000);
    await Promise.all(clients);
    assert.equal(lost, 0);
    assert.ok(acknowledged.length > 20, `${acknowledged.length} requests`);
    const store = await openSqlite(file);
    for (const id of acknowledged) {
      const trail = await store.trail(`person:aad-${id}`);
      assert.equal(trail.length, 1, `${id} was acknowledged`);
    }
    await store.close();
  });

  it('waits no longer for a Teams that does not answer, keeps what was said, and ends well', async function () {
    this.timeout(60_000);
    teams = await startConnector();
    const { known } = teams;
    known.failing = [{ on: /./, status: 0 }];
    const { child, url, file, ended } = await start();
    const at = teams.url;
    const people = Array.from({ length: 150 }, (_, n) => `${n}`);
    const said = people.map((id) => send(url, spoken(id, at)).catch(() => NOTHING));
    // Cards of others that are to be changed, too.
    const pressed = people.slice(0, 40).map((id) => send(url, inGroup(id, at)));
    for (const { saved } of await Promise.all(pressed)) assert.ok(saved);
    await until(() => known.open > 0);
    const told = performance.now();
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    assert.ok(performance.now() - told < 10_000);
    assert.ok((await Promise.all(said)).every(({ status }) => status === 503 || status === 0));
    const store = await openSqlite(file);
    for (const id of people.slice(0, 40)) {
      assert.equal((await store.trail(`group:19:${id}`)).length, 1, id);
    }
    await store.close();
  });

  it('says why not everything was finished, and ends as one that failed', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', FAILS], {
      cwd: import.meta.dirname,
    });
    children.push(child);
    const [said, faults, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    assert.match(said, /stopped before everything was finished.*the thread of the store has ended/);
    assert.deepEqual([code, faults], [1, '']);
  });

  it('ends at once when it is told twice', async () => {
    const { child, ended } = await start();
    child.kill('SIGTERM');
    await setTimeout(100);
    const told = Date.now();
    child.kill('SIGTERM');
    assert.equal(await ended, 1);
    assert.ok(Date.now() - told < 900, 'sooner than the second of grace');
  });
});

/** A process that is told to stop, and whose store can't be closed. */
const FAILS = `
  const { createLog } = await import('../../src/log.ts');
  const { stopWhenTold } = await import('../../src/stop.ts');
  const app = {
    url: '',
    stopping() {},
    close: () => Promise.reject(new Error('the thread of the store has ended')),
  };
  stopWhenTold(app, createLog((line) => console.log(line)));
  process.kill(process.pid, 'SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 5_000));
`;

/** Somebody begins a scan of their own. */
function begin(url: string, id: string): Promise<Told> {
  const conversation = { id: `a:${id}`, conversationType: 'personal' };
  return send(url, press(START, { ...who(id), id, conversation, serviceUrl: 'http://127.0.0.1:9/' }));
}

/** Somebody begins one with others, whose cards then show something else. */
function inGroup(id: string, serviceUrl: string): unknown {
  const conversation = { id: `19:${id}`, conversationType: 'groupChat' };
  return press(START, { ...who(id), id, conversation, serviceUrl });
}

/** Somebody says hello. */
function spoken(id: string, serviceUrl: string): unknown {
  const conversation = { id: `a:said-${id}`, conversationType: 'personal' };
  return {
    type: 'message',
    text: 'hallo',
    channelId: 'msteams',
    id: `said-${id}`,
    conversation,
    serviceUrl,
    ...who(id),
  };
}

const START = { event: { kind: 'together' } };

function who(id: string) {
  return { from: { id: `29:${id}`, name: 'Sanne', aadObjectId: `aad-${id}` }, recipient: { id: '28:bot' } };
}

/** The status of an answer, and whether it is one that says nothing of a fault. */
type Told = Readonly<{ status: number; saved: boolean }>;

const NOTHING: Told = { status: 0, saved: false };

async function send(url: string, activity: unknown): Promise<Told> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, saved: response.status === 200 && !text.includes('Er ging iets mis') };
}

async function until(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 200 && !holds(); n += 1) await setTimeout(20);
  assert.ok(holds());
}
