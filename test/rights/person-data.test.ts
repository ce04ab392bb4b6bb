import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Store } from '../../src/store/contract/store.ts';
import { COLUMNS } from '../../src/store/schema/columns.ts';
import { columnsOf, namesOf, OF_TEAM, TABLES, type Table } from '../../src/store/schema/tables.ts';
import { openSqliteHere } from '../../src/store/sqlite/sqlite-here.ts';
import { allRows } from '../fixtures/rows.ts';

const PERSON = 'aad-anna';
const OTHER = 'aad-bram';
const TEAM = 'team:1';

type Row = Record<string, string | number>;

describe('What is kept about a person', () => {
  let folder: string;
  let file: string;
  let store: Store;
  let database: Database.Database;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    file = join(folder, 'zelfscan.db');
    store = await openSqliteHere(file);
    database = new Database(file);
  });
  afterEach(async () => {
    database.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const columnsIn = (table: string) =>
    database.prepare('select name, type from pragma_table_info(?)').all(table) as {
      name: string;
      type: string;
    }[];

  /** A row whose every column holds something that stands nowhere else. */
  function fullRow(table: Table, persons: string, team: string): Row {
    const row = columnsIn(table).map(({ name, type }, n): [string, string | number] => {
      if (name === 'team') return [name, team];
      if (columnsOf(table, 'person').includes(name)) return [name, persons];
      return [name, type === 'integer' ? 7_000 + n : `${table}.${name} of ${persons}`];
    });
    return Object.fromEntries(row);
  }

  function insert(table: Table, row: Row): void {
    const names = Object.keys(row);
    database
      .prepare(
        `insert into "${table}" (${names.map((name) => `"${name}"`)}) values (${names.map(() => '?')})`,
      )
      .run(Object.values(row));
  }

  /** Tables without a column for a person hold what is theirs by the id of their own team. */
  const teamFor = (table: Table) => (columnsOf(table, 'person').length > 0 ? TEAM : `person:${PERSON}`);

  /** A row about the person, in which every other column for a person holds somebody else. */
  function mixedRow(table: Table): Row {
    const [first, ...others] = columnsOf(table, 'person');
    const names = namesOf(table).filter(({ of }) => of !== first);
    return {
      ...fullRow(table, PERSON, TEAM),
      ...(table === 'audit' ? { kind: 'add-manager' } : {}),
      ...Object.fromEntries(others.map((column) => [column, OTHER])),
      ...Object.fromEntries(names.map(({ column }) => [column, 'Naam van een ander'])),
    };
  }

  it('is known for every column of every table in the database', () => {
    const tables = Object.keys(allRows(file));
    assert.deepEqual(tables, [...TABLES].sort());
    for (const table of TABLES) {
      assert.deepEqual(
        columnsIn(table).map(({ name }) => name),
        Object.keys(COLUMNS[table]),
        table,
      );
    }
  });

  it('is told with every column of every row, but for what would open something', async () => {
    for (const table of OF_TEAM) insert(table, fullRow(table, PERSON, teamFor(table)));
    const { person, rows } = await store.dataOf(PERSON);
    assert.equal(person, PERSON);
    for (const table of OF_TEAM) {
      const expected = fullRow(table, PERSON, teamFor(table));
      for (const secret of columnsOf(table, 'secret')) delete expected[secret];
      assert.deepEqual(rows[table], [expected], table);
    }
  });

  it('names the teams that it speaks of', async () => {
    insert('teams', fullRow('teams', PERSON, TEAM));
    insert('members', fullRow('members', PERSON, TEAM));
    const { teams } = await store.dataOf(PERSON);
    assert.deepEqual(teams, { [TEAM]: `teams.name of ${PERSON}` });
  });

  it('is about nobody else: neither their rows, nor who they are in rows about the person', async () => {
    for (const table of OF_TEAM.filter((one) => columnsOf(one, 'person').length > 0)) {
      insert(table, fullRow(table, OTHER, TEAM));
      insert(table, mixedRow(table));
    }
    insert('members', fullRow('members', 'aad-anna-b', TEAM));
    insert('teams', fullRow('teams', OTHER, `person:${OTHER}`));
    const told = JSON.stringify(await store.dataOf(PERSON));
    for (const text of [OTHER, 'Naam van een ander', 'aad-anna-b']) assert.ok(!told.includes(text), text);
  });

  it('is nothing for somebody who was never there', async () => {
    for (const table of OF_TEAM) insert(table, fullRow(table, OTHER, teamFor(table)));
    assert.deepEqual(await store.dataOf('aad-nobody'), { person: 'aad-nobody', teams: {}, rows: {} });
  });
});
