import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../content/index.ts';
import { ROOT } from '../../content/root.ts';
import { registerOf } from '../../deployment/register/register.ts';
import { readRegisterTexts } from '../../deployment/register/register-texts.ts';
import { createLog } from '../../src/log.ts';
import { startRetention } from '../../src/retention/retention.ts';
import { COLUMNS } from '../../src/store/schema/columns.ts';
import type { Table } from '../../src/store/schema/tables.ts';
import { AT, KEEP } from '../fixtures/history.ts';
import { DATABASES, type Fresh } from '../fixtures/stores.ts';

const TEAM = 'team:1';

/** The tables that keep their row after the term of names, when a round goes on longer. */
const LASTING: readonly Table[] = ['scans', 'answers', 'actions', 'audit', 'managers'];

describe('The register of processing', () => {
  const texts = readRegisterTexts();

  it('is as the tables and their terms are: run `npm run register` after a change', () => {
    const written = readFileSync(join(ROOT, 'docs/verwerkingsregister.md'), 'utf8');
    assert.equal(written, registerOf(texts, loadContent().texts.spans));
  });

  it('tells every column of every table, of whom it is and how long it stays', () => {
    const written = registerOf(texts, loadContent().texts.spans);
    for (const [table, columns] of Object.entries(COLUMNS)) {
      const [, section = ''] = written.split(`(\`${table}\`)`);
      for (const column of Object.keys(columns))
        assert.match(
          section,
          new RegExp(`^\\| \`${column}\` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$`, 'm'),
          table,
        );
    }
    assert.match(written, /`member` \| Code van de persoon in Teams \| een persoon \|/);
    assert.doesNotMatch(written, /undefined|\{\w+\}/);
  });

  it('is not made while a column is not told, or while it tells one that is not there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zelfscan-register-'));
    const told = readFileSync(join(ROOT, 'deployment/register/register.yaml'), 'utf8');
    writeFileSync(join(folder, 'changed.yaml'), told.replace('      rhythm: ', '      ritme: '));
    assert.throws(
      () => readRegisterTexts('changed.yaml', folder),
      /managers\.rhythm is not told; managers\.ritme is not in the database/,
    );
    rmSync(folder, { recursive: true });
  });

  describe('beside what is really deleted', function () {
    this.timeout(60_000);
    let opened: Fresh;
    before(async () => {
      const [sqlite] = DATABASES;
      assert.ok(sqlite);
      opened = await sqlite.fresh();
      for (const table of LASTING) await opened.insert(table, rowOf(table));
    });
    after(() => opened.end());

    for (const [term, days] of [
      ['names', KEEP.names],
      ['notes', KEEP.notes],
    ] as const) {
      it(`tells which columns lose their value with the ${term}, while their row stays`, async () => {
        const before = await opened.rows();
        const now = () => new Date(Date.parse(AT) + (days + 1) * 24 * 60 * 60_000);
        const job = startRetention({ store: opened.store, keep: KEEP, now, log: createLog(() => {}) });
        await job.run();
        await job.stop();
        const after = await opened.rows();
        const lost = LASTING.flatMap((table) => {
          const [was, is] = [before, after].map((rows) =>
            rows[table]?.find((row) => row.kind !== 'retention'),
          );
          assert.ok(was && is, table);
          return Object.keys(was).flatMap((column) =>
            was[column] === is[column] ? [] : [`${table}.${column}`],
          );
        });
        const told = LASTING.flatMap((table) =>
          Object.entries(texts.tables[table]?.columns ?? {}).flatMap(([column, { until }]) =>
            until === term ? [`${table}.${column}`] : [],
          ),
        );
        assert.deepEqual(lost.sort(), told.sort());
      });
    }
  });
});

/** A row with something in every column, of a round that was closed and an action that is over. */
function rowOf(table: Table): Record<string, string> {
  const known: Record<string, string> = { team: TEAM, round: '1', kind: 'add-manager', state: 'klaar' };
  return Object.fromEntries(
    Object.keys(COLUMNS[table]).map((column) => [
      column,
      known[column] ?? (/(^|_)at$/.test(column) ? AT : '7'),
    ]),
  );
}
