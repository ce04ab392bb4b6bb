import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { createLog } from '../../src/log.ts';
import { openPostgres } from '../../src/store/postgres/postgres.ts';
import { databaseOn } from '../../src/store/postgres/postgres-database.ts';
import { migrateAlone } from '../../src/store/postgres/postgres-migrate.ts';
import { openPool } from '../../src/store/postgres/postgres-pool.ts';
import { createScans } from '../../src/store/schema/migrations/001-scans.ts';
import { createFeedback } from '../../src/store/schema/migrations/002-feedback.ts';
import { openSqliteHere } from '../../src/store/sqlite/sqlite-here.ts';
import { postgres } from '../fixtures/postgres.ts';

/** How long (ms) three starts at once may take. */
const SOON = 3_000;

/** The number of the lock of those who change the tables. */
const LOCK = 20_261_128;

describe('The steps to the present schema, on PostgreSQL', function () {
  this.timeout(40_000);
  let url: string;
  beforeEach(async () => {
    url = await (await postgres()).database();
  });

  const ask = async (text: string) => await (await postgres()).ask(text, url);
  const locks = async () =>
    await ask(`select pid from pg_locks join pg_database on pg_database.oid = database
      where locktype = 'advisory' and datname = current_database()`);
  const steps = async () => await ask('select * from kysely_migration order by timestamp');
  const open = async () => await openPostgres({ url, connections: 2 });
  const start = async () => await (await open()).close();
  const threeAtOnce = async () => {
    const began = performance.now();
    const stores = await Promise.all([open(), open(), open()]);
    const took = performance.now() - began;
    assert.deepEqual(await locks(), [], 'no lock is left while they run');
    await Promise.all(stores.map((store) => store.close()));
    return took;
  };
  /** Another process changes the tables. @returns what ends that */
  const others = async () => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    await client.query(`begin; select pg_advisory_xact_lock(${LOCK})`);
    return async () => client.end();
  };

  it('are taken once by three who start at once, soon, also when there are none left, and leave no lock', async () => {
    const first = await threeAtOnce();
    const taken = await steps();
    const again = await threeAtOnce();
    assert.deepEqual(await steps(), taken);
    assert.deepEqual(
      taken.map(({ name }) => name),
      taken.map(({ name }) => name).sort(),
    );
    assert.equal(new Set(taken.map(({ timestamp }) => timestamp)).size, taken.length);
    assert.ok(first <= SOON && again <= SOON, `${first} ${again}`);
  });

  it('make nobody wait for anybody where none is left', async () => {
    await start();
    const end = await others();
    await start();
    await end();
  });

  it('wait for another process that takes them, say so, and go on when it is done', async () => {
    const end = await others();
    const lines: string[] = [];
    const opening = openPostgres(
      { url, connections: 2 },
      createLog((line) => lines.push(line)),
    );
    await pause(2_500);
    assert.match(lines.join('\n'), /another process brings the database up to date.*"seconds":2/);
    await end();
    await (await opening).close();
    assert.ok((await steps()).length > 0);
    assert.deepEqual(await locks(), []);
  });

  it('end their waiting with what to do about it, and leave no lock', async () => {
    const end = await others();
    const db = databaseOn(openPool({ url, connections: 1 }, { unhurried: true }));
    await assert.rejects(
      migrateAlone(
        db,
        createLog(() => {}),
        300,
      ),
      (error: Error) => {
        assert.match(error.message, /did not end that within 0\.3 s.*Nothing was changed/);
        const [, query = ''] = /«(select pid[^»]*)»/.exec(error.message) ?? [];
        assert.match(query, new RegExp(`${LOCK}`));
        return true;
      },
    );
    assert.equal((await locks()).length, 1, 'that of the other');
    assert.equal(
      (await ask(`select pid from pg_locks where locktype = 'advisory' and objid = ${LOCK} and granted`))
        .length,
      1,
    );
    await end();
    await db.destroy();
    await start();
  });

  it('are not cut off by limits of the user, however long they wait', async () => {
    const name = new URL(url).pathname.slice(1);
    await ask(`create role hurried_${name} login superuser password 'geheim'`);
    for (const limit of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
      await ask(`alter role hurried_${name} set ${limit} = 150`);
    const end = await others();
    const hurried = new URL(url);
    hurried.username = `hurried_${name}`;
    const opening = openPostgres({ url: hurried.href, connections: 2 });
    await pause(800);
    await end();
    await (await opening).close();
    assert.ok((await steps()).length > 0);
  });

  it('go on where the migrator of Kysely took the first ones', async () => {
    const pool = new pg.Pool({ connectionString: url });
    await byKysely(new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }));
    const before = await steps();
    assert.equal(before.length, 2);
    await start();
    assert.deepEqual((await steps()).slice(0, 2), before);
    assert.ok((await steps()).length > 2);
  });

  it('are taken all or none: a step that fails takes back those before it', async () => {
    await ask('create table actions (team text)');
    await assert.rejects(open(), /relation "actions" already exists/);
    assert.deepEqual(await ask("select 1 where to_regclass('teams') is not null"), []);
    assert.deepEqual(await locks(), []);
  });
});

describe('The steps to the present schema, in a file', () => {
  it('go on where the migrator of Kysely took the first ones', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    const file = join(folder, 'zelfscan.db');
    await byKysely(new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Database(file) }) }));
    await (await openSqliteHere(file)).close();
    const database = new Database(file);
    const names = database.prepare('select name from kysely_migration order by timestamp').pluck().all();
    database.close();
    rmSync(folder, { recursive: true });
    assert.deepEqual(names.slice(0, 3), ['001-scans', '002-feedback', '003-managers']);
  });
});

/** Takes the first steps as the versions of before took them. */
async function byKysely(db: Kysely<unknown>): Promise<void> {
  const first = { '001-scans': { up: createScans }, '002-feedback': { up: createFeedback } };
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => first },
  }).migrateToLatest();
  await db.destroy();
  assert.equal(error, undefined);
}
