import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../content/index.ts';
import type { Feedback } from '../../dialogs/feedback.ts';
import type { Day } from '../../dialogs/time.ts';
import { openPostgres } from '../../src/store/postgres/postgres.ts';
import { openSqliteHere } from '../../src/store/sqlite/sqlite-here.ts';
import { command } from '../fixtures/command.ts';
import { readCsv } from '../fixtures/office.ts';
import { postgres } from '../fixtures/postgres.ts';
import { emptyPostgres } from '../fixtures/stores.ts';

const NOTED: readonly (readonly [Day, Feedback])[] = [
  ['2026-10-31', { kind: 'nothing-found', question: 'zonnebloemen', resource: null }],
  ['2026-11-01', { kind: 'nothing-found', question: 'Zonnebloemen?', resource: null }],
  ['2026-11-02', { kind: 'nothing-found', question: 'zonnebloemen', resource: null }],
  ['2026-11-02', { kind: 'nothing-found', question: 'maar één keer', resource: null }],
  ['2026-11-03', { kind: 'not-wanted', question: '=1+1', resource: '1-01' }],
  ['2026-11-04', { kind: 'not-wanted', question: '=1+1', resource: '1-01' }],
  ['2026-11-05', { kind: 'not-wanted', question: 'meldcode', resource: '3A' }],
  ['2026-11-30', { kind: 'not-wanted', question: 'meldcode', resource: '3A' }],
  ['2026-11-05', { kind: 'broken-link', question: '', resource: 'weg-01' }],
  ['2026-11-05', { kind: 'wanted', question: 'goed', resource: '1-01' }],
  ['2026-11-05', { kind: 'wanted', question: 'goed', resource: '1-01' }],
];
const { resources, criteria } = loadContent();
const TITLE = resources.find(({ id }) => id === '1-01')?.title;
const LABEL = criteria.find(({ id }) => id === '3A')?.label;

describe('`npm run misses`', () => {
  let folder: string;
  let file: string;
  let url: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-misses-'));
    file = join(folder, 'zelfscan.db');
    const settings = await emptyPostgres();
    url = settings.url;
    for (const store of [await openSqliteHere(file), await openPostgres(settings)]) {
      for (const [n, [day, one]] of NOTED.entries()) await store.note(`${n}`, day, [one]);
      await store.close();
    }
  });
  after(() => rmSync(folder, { recursive: true }));
  const stores = () => ({ SQLite: { DATABASE_FILE: file }, PostgreSQL: { DATABASE_URL: url } });

  it('tells by title what was asked at least twice, and each link that is broken, as the exports write CSV', async () => {
    for (const [name, settings] of Object.entries(stores())) {
      const { code, out, errors } = await command('misses', [], settings);
      assert.equal(code, 0, errors);
      assert.match(out, /^"Wat";"Vraag";"Titel";"Hoe vaak";"Laatste keer"\r\n/, name);
      assert.deepEqual(
        rowsOf(out),
        [
          ['Niets gevonden', 'zonnebloemen', '', '3', '02-11-2026'],
          ['Niet wat iemand zocht', "'=1+1", TITLE, '2', '04-11-2026'],
          ['Niet wat iemand zocht', 'meldcode', `Criterium 3A: ${LABEL}`, '2', '30-11-2026'],
          ['Link werkt niet', '', 'weg-01', '1', '05-11-2026'],
        ],
        name,
      );
    }
  });

  it('counts in a period only what was asked in it, the last day included, and writes a file', async () => {
    const out = join(folder, 'misses.csv');
    const args = ['--since', '2026-11-01', '--until', '2026-11-04', '--out', out];
    for (const settings of Object.values(stores())) {
      const ran = await command('misses', args, settings);
      assert.deepEqual([ran.code, ran.out, ran.errors], [0, `De lijst staat in ${out}\n`, '']);
      assert.match(readFileSync(out, 'utf8'), /^\uFEFF"Wat";/);
      assert.deepEqual(rowsOf(readFileSync(out, 'utf8')), [
        ['Niets gevonden', 'Zonnebloemen?', '', '2', '02-11-2026'],
        ['Niet wat iemand zocht', "'=1+1", TITLE, '2', '04-11-2026'],
      ]);
    }
  });

  it('tells nothing that was asked once, whatever it is asked for', async () => {
    const often = await command('misses', ['--at-least', '3'], { DATABASE_FILE: file });
    assert.deepEqual(
      rowsOf(often.out).map(([, question]) => question),
      ['zonnebloemen', ''],
    );
    const once = await command('misses', ['--at-least', '1'], { DATABASE_FILE: file });
    assert.equal(once.code, 1);
    assert.match(once.errors, /--at-least: 2 of meer/);
  });

  it('makes no database where none is, and says so', async () => {
    const server = await postgres();
    const none = await server.database();
    const missing = join(folder, 'geen', 'zelfscan.db');
    for (const settings of [{ DATABASE_FILE: missing }, { DATABASE_URL: none }]) {
      const { code, out, errors } = await command('misses', [], settings);
      assert.deepEqual([code, out], [1, '']);
      assert.match(errors, /Er is nog geen database, en die is nu niet gemaakt/);
    }
    assert.equal(existsSync(join(folder, 'geen')), false);
    const tables = await server.ask("select 1 from pg_tables where schemaname = 'public'", none);
    assert.deepEqual(tables, []);
  });
});

/** The rows below the head. */
function rowsOf(csv: string): string[][] {
  return readCsv(Buffer.from(csv)).map((row) => Object.values(row));
}
