import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openPostgres } from '../../src/store/postgres/postgres.ts';
import { COLUMNS } from '../../src/store/schema/columns.ts';
import { TABLES, type Table } from '../../src/store/schema/tables.ts';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';
import { command } from '../fixtures/command.ts';
import { type Postgres, postgres } from '../fixtures/postgres.ts';
import { allRows } from '../fixtures/rows.ts';

/** More than are copied at once, so that each batch has to begin where the one before ended. */
const ROWS = 1_203;

describe('Copying a store', function () {
  this.timeout(60_000);
  let server: Postgres;
  let folder: string;
  let file: string;
  before(async () => {
    server = await postgres();
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    file = join(folder, 'pilot.db');
    await (await openSqlite(file)).close();
    fill(file);
  });
  after(() => rmSync(folder, { recursive: true }));

  const copy = (from: string, to: string) => command('copy-store', ['--from', from, '--to', to]);

  it('takes every row and column of every table to PostgreSQL, and back', async () => {
    const url = await server.database();
    const there = await copy(file, url);
    assert.equal(there.code, 0, there.errors);
    for (const table of TABLES) assert.match(there.out, new RegExp(`${table} +${ROWS} +[0-9a-f]{16}\\n`));
    assert.match(there.out, /Copied .* every table was read back and has the same rows/);
    assert.doesNotMatch(there.out, /geheim/);

    const back = join(folder, 'back.db');
    assert.equal((await copy(url, back)).code, 0);
    assert.deepEqual(sorted(allRows(back)), sorted(allRows(file)));
    const store = await openPostgres({ url, connections: 2 });
    assert.equal((await store.report('team-7'))?.team.name, 'teams.name 7 é');
    await store.close();
  });

  it('takes the address of DATABASE_URL, or of its file, where none stands among the arguments', async () => {
    const secret = join(folder, 'address');
    for (const set of ['DATABASE_URL', 'DATABASE_URL_FILE']) {
      const url = await server.database();
      writeFileSync(secret, `${url}\n`);
      const value = set === 'DATABASE_URL' ? url : secret;
      const { code, errors } = await command('copy-store', ['--from', file], { [set]: value });
      assert.equal(code, 0, errors);
      assert.deepEqual(await server.ask('select count(*)::int as rows from teams', url), [{ rows: ROWS }]);
    }
    const url = await server.database();
    const others = { DATABASE_URL: url, MICROSOFT_APP_PASSWORD_FILE: join(folder, 'nothing') };
    assert.equal(
      (await command('copy-store', ['--from', file], others)).code,
      0,
      'that secret is not asked for',
    );
    const none = { DATABASE_URL_FILE: join(folder, 'nothing') };
    const { code, errors } = await command('copy-store', ['--from', file], none);
    assert.equal(code, 1);
    assert.match(errors, /^DATABASE_URL_FILE: .* can not be read \(ENOENT\)/);
  });

  it('refuses a database in which something is kept, and leaves it as it is', async () => {
    const url = await server.database();
    await (await openPostgres({ url, connections: 2 })).close();
    await server.ask(`insert into feedback values ('a', '2026-11-23', 'k', 'q', null)`, url);
    const { code, errors } = await copy(file, url);
    assert.equal(code, 1);
    assert.match(errors, /not empty: there are rows in feedback.*Nothing was changed/);
    assert.deepEqual(await server.ask('select * from teams', url), []);
  });

  it('keeps nothing of a copy that does not agree with what was read', async () => {
    const url = await server.database();
    await (await openPostgres({ url, connections: 2 })).close();
    await server.ask(
      `create function spoil() returns trigger as $$ begin
         if new.note like '%7%' then new.note := 'other'; end if; return new; end $$ language plpgsql;
       create trigger spoil before insert on answers for each row execute function spoil()`,
      url,
    );
    const { code, errors } = await copy(file, url);
    assert.equal(code, 1);
    assert.match(errors, /The copy of answers differs from what was read/);
    assert.deepEqual(await server.ask('select * from teams', url), []);
  });

  it('says what is wrong with what it was asked', async () => {
    const none = join(folder, 'none.db');
    const cases = [
      [[], /Say from where to where/],
      [['--from', file], /Say from where to where/],
      [['--van', file, '--to', none], /Say from where to where/],
      [['--from', none, '--to', file], /There is no database file/],
      [['--from', file, '--to', file], /are the same/],
      [['--from', folder, '--to', none], /unable to open.*runs as uid \d+, which .* the file AND its folder/],
      [['--from', file, '--to', 'mysql://a:geheim@b/c'], /has to begin with postgres:/],
      [['--from', file, '--to', 'postgresql//a:geheim@b/c'], /has to begin with postgres:/],
    ] as const;
    for (const [args, words] of cases) {
      const { code, errors } = await command('copy-store', args);
      assert.equal(code, 1);
      assert.match(errors, words);
      assert.doesNotMatch(errors, /geheim/);
    }
    assert.ok(!existsSync(none));
  });
});

type Column = Readonly<{ name: string; type: string; required: number }>;

/** Rows with something else in every column, now and then with nothing in it. */
function fill(file: string): void {
  const database = new Database(file);
  database.exec('begin');
  for (const table of TABLES) {
    const columns = database
      .prepare('select name, type, "notnull" as required from pragma_table_info(?)')
      .all(table) as Column[];
    assert.equal(columns.length, Object.keys(COLUMNS[table]).length);
    const insert = database.prepare(`insert into "${table}" values (${columns.map(() => '?')})`);
    for (let n = 0; n < ROWS; n += 1) insert.run(columns.map((column, at) => cell(table, column, n, at)));
  }
  database.exec('commit');
  database.close();
}

function cell(table: Table, { name, type, required }: Column, n: number, at: number) {
  if (required === 0 && (n + at) % 5 === 0) return null;
  if (name === 'team') return `team-${n}`;
  if (/int/i.test(type)) return n;
  return `${table}.${name} ${n} ${n % 2 ? 'é' : "'\u{1f469}\n"}`;
}

function sorted(rows: ReturnType<typeof allRows>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(rows).map(([table, of]) => [table, of.map((row) => JSON.stringify(row)).sort()]),
  );
}
