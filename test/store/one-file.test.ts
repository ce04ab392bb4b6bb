import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { createHealth } from '../../src/health.ts';
import { createLog } from '../../src/log.ts';
import type { Store } from '../../src/store/contract/store.ts';
import type { Saved } from '../../src/store/contract/turn-record.ts';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';
import { openSqliteHere } from '../../src/store/sqlite/sqlite-here.ts';
import { press } from '../doors/locked-bot.ts';
import { command } from '../fixtures/command.ts';
import { PEOPLE, recordOf, TEAMS } from '../fixtures/history.ts';
import { type Running, startMain } from '../fixtures/main-process.ts';

const [ANNA = { id: '', name: '' }] = PEOPLE;
const [TEAM = ''] = TEAMS;

describe('A database file', function () {
  this.timeout(180_000);
  let folder: string;
  let file: string;
  const running: Running[] = [];
  const opened: Store[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    file = join(folder, 'zelfscan.db');
  });
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
    for (const store of opened.splice(0)) await store.close();
    rmSync(folder, { recursive: true });
  });

  const start = async (path: string, blocks?: number) => {
    const started = await startMain(path, blocks);
    running.push(started);
    return started;
  };
  const open = async () => {
    const store = await openSqlite(file);
    opened.push(store);
    return store;
  };

  it('is used by one bot: a second one says why it does not start, and one after a kill does', async () => {
    const first = await start(file);
    assert.equal(await begin(first.url, 'before'), 200);
    const linked = join(folder, 'linked.db');
    symlinkSync(file, linked);
    for (const second of await Promise.all([start(file), start(linked)])) {
      assert.equal(await second.ended, 1);
      assert.match(second.said(), /another process uses it.*stop the other one.*DATABASE_URL/);
    }
    assert.equal(await begin(first.url, 'meanwhile'), 200);
    first.child.kill('SIGKILL');
    await first.ended;
    const third = await start(file);
    assert.equal((await fetch(`${third.url}/health/ready`)).status, 200);
    third.child.kill('SIGKILL');
    await third.ended;
    await assertBegun(await open(), ['before', 'meanwhile']);
  });

  it('is backed up, copied and read for misses beside the bot, but nothing is copied into it', async () => {
    const store = await open();
    await store.save(startOf('1'));
    for (const id of ['n', 'm']) {
      await store.note(id, '2026-11-23', [{ kind: 'nothing-found', question: 'wolken', resource: null }]);
    }
    const [backup, misses, copy, into] = await Promise.all([
      command('backup', [join(folder, 'backup.db')], { DATABASE_FILE: file }),
      command('misses', [], { DATABASE_FILE: file }),
      command('copy-store', ['--from', file, '--to', join(folder, 'copy.db')]),
      command('copy-store', ['--from', file, '--to', `${folder}/./zelfscan.db`]),
    ]);
    assert.deepEqual([backup.code, misses.code, copy.code], [0, 0, 0], `${misses.errors}${copy.errors}`);
    assert.match(misses.out, /wolken/);
    assert.match(copy.errors, /A bot uses the file of --from now: .*not in the copy.*stop the bot/);
    assert.equal(into.code, 1);
    assert.match(into.errors, /another process uses it/);
    assert.equal(await store.save(answerOf('1A')), 'saved');
  });

  it('waits for another process that writes, also when a turn reads first', async () => {
    const store = await open();
    await store.save(startOf('1'));
    const other = new Database(file);
    other.exec('begin immediate');
    let saved: Saved | undefined;
    const saving = store.save(answerOf('1A')).then((result) => {
      saved = result;
    });
    await setTimeout(150);
    other.exec(`insert into feedback values ('other', '2026-11-23', 'wanted', 'q', null)`);
    assert.equal(saved, undefined);
    other.exec('commit');
    other.close();
    await saving;
    assert.equal(saved, 'saved');
  });

  it('opens at the same moment in many ways, and is made once', async () => {
    const both = await Promise.all([
      openSqlite(file),
      openSqliteHere(file),
      command('misses', [], { DATABASE_FILE: file }),
    ]);
    opened.push(both[0], both[1]);
    // A command that only reads makes nothing: it may come before there is a file.
    if (both[2].code !== 0) assert.match(both[2].errors, /Er is nog geen database/);
  });

  for (const [what, gone] of [
    ['was removed', (path: string) => rmSync(path)],
    ['was replaced', replaced],
  ] as const) {
    for (const end of ['', '-wal', '-shm', '-lock']) {
      it(`is not said to hold what is saved after ${end || 'the file'} ${what}, nor is the bot ready`, async () => {
        const store = await open();
        const lines: string[] = [];
        const health = createHealth(
          store,
          createLog((line) => lines.push(line)),
        );
        assert.equal(await store.save(startOf('1')), 'saved');
        gone(`${file}${end}`);
        await assert.rejects(store.save(answerOf('1A')), (error: Error) => {
          assert.ok(
            error.message.includes(`${file}${end} ${what} while this process uses it`),
            error.message,
          );
          assert.match(error.message, /Put the file back.*put a backup in that place, and start it again/);
          return true;
        });
        assert.equal(await health.ready(), 503);
        assert.equal(lines.length, 1);
        assert.match(lines[0] ?? '', new RegExp(`nothing can be saved.*${what}`));
      });
    }
  }

  it('that is put back as it was is used again', async () => {
    const store = await open();
    await store.save(startOf('1'));
    const away = join(folder, 'away');
    mkdirSync(away);
    for (const end of ['', '-wal', '-shm']) renameSync(`${file}${end}`, join(away, `zelfscan.db${end}`));
    await assert.rejects(store.save(answerOf('1A')), /was removed/);
    for (const end of ['', '-wal', '-shm']) renameSync(join(away, `zelfscan.db${end}`), `${file}${end}`);
    assert.equal(await store.save(answerOf('1B')), 'saved');
  });

  it('whatever happens to it while people answer, holds what they were told is saved', async () => {
    const store = await open();
    await store.save(startOf('1'));
    const told: string[] = [];
    let failed = 0;
    const answering = (async () => {
      for (let n = 0; failed < 5; n += 1) {
        const saves = Array.from({ length: 4 }, (_, m) => `${n}-${m}`).map((criterion) =>
          store.save(answerOf(criterion)).then(
            () => told.push(criterion),
            () => {
              failed += 1;
            },
          ),
        );
        await Promise.all(saves);
      }
    })();
    while (told.length < 20) await setTimeout(5);
    const kept = join(folder, 'kept.db');
    // What is told between here and the move is in these files as well, since they are the same files.
    for (const end of ['-lock', '', '-wal', '-shm']) renameSync(`${file}${end}`, `${kept}${end}`);
    await answering;
    const next = await openSqliteHere(kept);
    const { scan } = await next.load({ team: TEAM, conversation: TEAM, member: ANNA.id });
    for (const criterion of told) assert.ok(scan?.answers[criterion], `${criterion} was told to be saved`);
    await next.close();
  });

  it('that can grow no more keeps what was acknowledged, and says that it is not ready and why', async () => {
    (await open()).close();
    opened.length = 0;
    const bot = await start(file, 300);
    assert.equal((await fetch(`${bot.url}/health/ready`)).status, 200);
    const acknowledged: string[] = [];
    const refused: string[] = [];
    for (let n = 0; refused.length < 3 && n < 200; n += 1) {
      const id = `p${n}`;
      const text = await beginning(bot.url, id);
      (text.includes('Er ging iets mis') ? refused : acknowledged).push(id);
    }
    assert.equal(refused.length, 3);
    assert.ok(acknowledged.length > 0);
    // An answer about readiness holds for half a second.
    await setTimeout(510);
    assert.equal((await fetch(`${bot.url}/health/ready`)).status, 503);
    assert.match(bot.said(), /not ready: nothing can be saved.*Make room on the disk/);
    assert.equal((await fetch(`${bot.url}/health/live`)).status, 200);
    bot.child.kill('SIGKILL');
    await bot.ended;
    const store = await open();
    await assertBegun(store, acknowledged);
    for (const id of refused) assert.deepEqual(await store.trail(`person:aad-${id}`), []);
  });

  it('leaves an empty lock beside it, its owner’s alone, which keeps nobody out once its process ended', async () => {
    await (await openSqlite(file)).close();
    assert.ok(existsSync(`${file}-lock`));
    assert.equal(readFileSync(`${file}-lock`).length, 0);
    assert.equal(statSync(`${file}-lock`).mode & 0o777, 0o600);
    await (await openSqlite(file)).close();
  });
});

function replaced(path: string): void {
  copyFileSync(path, `${path}.new`);
  renameSync(`${path}.new`, path);
}

function startOf(activity: string) {
  return recordOf(ANNA, TEAM, activity, [{ kind: 'start-scan', round: 1 }]);
}

function answerOf(criterion: string) {
  const said = { choice: 'voldoende', reason: null, note: 'Zie de map', link: '', wording: 'x' };
  const record = recordOf(ANNA, TEAM, criterion, [
    { kind: 'answer', round: 1, criterion, expected: 0, ...said },
  ]);
  return { ...record, known: { team: true, member: true } };
}

async function assertBegun(store: Store, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    assert.equal((await store.trail(`person:aad-${id}`)).length, 1, `${id} was acknowledged`);
  }
}

async function begin(url: string, id: string): Promise<number> {
  return (await post(url, id)).status;
}

async function beginning(url: string, id: string): Promise<string> {
  return await (await post(url, id)).text();
}

/** Somebody begins a scan of their own. */
function post(url: string, id: string): Promise<Response> {
  const from = { id: `29:${id}`, name: 'Sanne', aadObjectId: `aad-${id}` };
  const conversation = { id: `a:${id}`, conversationType: 'personal' };
  const said = { id, from, conversation, serviceUrl: 'http://127.0.0.1:9/' };
  return fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(press({ event: { kind: 'start' } }, said)),
  });
}
