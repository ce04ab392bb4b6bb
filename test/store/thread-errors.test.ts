import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { createDeadlines, TooLateError } from '../../src/deadline.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';

/** What a promise fails with. */
async function errorIn(work: Promise<unknown>): Promise<Error & { code?: string }> {
  return await work.then(
    () => assert.fail('it did not fail'),
    (error) => error,
  );
}

describe('An error in the thread of the store', function () {
  this.timeout(30_000);
  let folder: string;
  let file: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    file = join(folder, 'zelfscan.db');
    store = await openSqlite(file);
  });
  afterEach(async () => {
    await store.close().catch(() => {});
    rmSync(folder, { recursive: true });
  });

  it('comes back with its name, its code and the place where it happened, and blames no file', async () => {
    const other = new Database(file);
    other.exec('drop table feedback');
    other.close();
    const error = await errorIn(store.misses());
    assert.deepEqual(
      [error.name, error.message, error.code],
      ['SqliteError', 'no such table: feedback', 'SQLITE_ERROR'],
    );
    assert.match(error.stack ?? '', /^SqliteError: no such table: feedback\n[\s\S]*readMisses.*feedback\.ts/);
  });

  it('comes back so from a write as well, which shares its transaction with others', async () => {
    const other = new Database(file);
    other.exec('drop table places');
    other.close();
    const spot = { team: 'team:a', conversation: 'a', member: 'b' };
    const [kept, error] = await Promise.all([
      store.note('a', '2026-11-23', [{ kind: 'nothing-found', question: 'wolken', resource: null }]),
      errorIn(store.cardSent(spot, { version: 1, message: 'm', at: '2026-11-23T09:00:00.000Z' })),
    ]);
    assert.equal(kept, undefined);
    assert.match(error.stack ?? '', /^SqliteError: no such table: places\n[\s\S]*writeSent.*places\.ts/);
    assert.equal((await store.misses()).length, 1);
  });

  it('is of the one call whose message can’t be sent, and not of what is asked at the same moment', async () => {
    const about = (() => {}) as never;
    const [before, error, after] = await Promise.all([
      store.misses(),
      errorIn(store.load({ team: 'a', conversation: 'a', member: 'b' }, about)),
      store.misses(),
    ]);
    assert.deepEqual([before, after], [[], []]);
    assert.match(error.message, /could not be cloned/);
  });

  it('says that something was too late, as it does in this thread', async () => {
    const other = new Database(file);
    other.exec('begin immediate');
    const waits = errorIn(store.note('a', '2026-11-23', [{ kind: 'wanted', question: 'q', resource: null }]));
    // The thread does one thing at a time: what it is asked from now on waits.
    await pause(200);
    let late: Promise<unknown> = Promise.resolve();
    const answered = createDeadlines(300).answer(async () => {
      late = errorIn(store.misses());
      await late;
    });
    assert.ok((await errorIn(answered)) instanceof TooLateError);
    assert.match((await waits).message, /database is locked/);
    assert.doesNotMatch((await waits).message, /Cannot use/);
    assert.ok((await late) instanceof TooLateError);
    other.close();
  });

  it('says that the file can’t be used, and where that was found out, when the file itself is gone', async () => {
    rmSync(file);
    const error = await errorIn(store.note('a', '2026-11-23', []));
    assert.equal(error.name, 'DatabaseFileError');
    assert.match(
      error.stack ?? '',
      /^DatabaseFileError: Cannot use the database file .*was removed.*\n +at [\s\S]*sqlite-file\.ts/,
    );
    assert.equal((error.cause as { code?: unknown }).code, 'FILE_GONE');
  });

  it('says that the file can’t be used when it is not opened, and where', async () => {
    const folderThatIsAFile = join(folder, 'data');
    writeFileSync(folderThatIsAFile, '');
    const error = await errorIn(openSqlite(join(folderThatIsAFile, 'zelfscan.db')));
    assert.equal(error.name, 'DatabaseFileError');
    assert.match(
      error.stack ?? '',
      /^DatabaseFileError: Cannot use the database file .*\n +at [\s\S]*sqlite-file\.ts/,
    );
  });

  it('is what a call gets that comes after the thread has ended, instead of no answer', async () => {
    await store.close();
    assert.match((await errorIn(store.misses())).message, /the thread of the store has ended/);
  });
});
