import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { cutoffsAt } from '../../src/retention/retention.ts';
import { expireTeams } from '../../src/store/queries/person/expire.ts';
import { teamsDue } from '../../src/store/queries/person/retention-due.ts';
import type { Schema } from '../../src/store/schema/schema.ts';
import { openSqliteDatabase, openSqliteHere } from '../../src/store/sqlite/sqlite-here.ts';
import '../fixtures/seed.ts';
import { AT, anyHistory, KEEP, live, PEOPLE, recordOf } from '../fixtures/history.ts';
import { allRows } from '../fixtures/rows.ts';
import { runs } from '../fixtures/runs.ts';

const DAY = 24 * 60 * 60_000;
const EVERYBODY: typeof teamsDue = async (_, teams) => new Set(teams);

/** Ids that are others each time: of the job's own lines, and in place of conversations. */
const RANDOM = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const anyDays = fc.constantFrom(0, 30, 89, 91, 364, 366, 729, 731, 1_824, 1_826, 5_000);

describe('The teams of which something may have been kept long enough', function () {
  this.timeout(60_000);
  let folder: string;
  let count = 0;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** @returns a new file in which all of this was done */
  async function lived(history: Parameters<typeof live>[1]): Promise<string> {
    const file = join(folder, `${++count}.db`);
    const store = await openSqliteHere(file);
    await live(store, history);
    await store.close();
    return file;
  }

  /** Deletes what was kept long enough, so many days later. @returns the rows that are left */
  async function expired(file: string, days: number, dueOf: typeof teamsDue) {
    const now = new Date(Date.parse(AT) + days * DAY);
    const db = await openSqliteDatabase(file);
    const write = <T>(job: (trx: Kysely<Schema>) => Promise<T>) => db.transaction().execute(job);
    try {
      for (let after: string | null | undefined; after !== null; ) {
        const batch = { cutoffs: cutoffsAt(now, KEEP), at: AT, after: after ?? null };
        after = (await expireTeams(write, batch, dueOf)).last;
      }
    } finally {
      await db.destroy();
    }
    const rows = Object.entries(allRows(file)).map(([table, of]) => [
      table,
      of.map((row) => JSON.stringify(row).replaceAll(RANDOM, '')).sort(),
    ]);
    return Object.fromEntries(rows);
  }

  it('are all of which something goes, whatever was done before', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, anyDays, async (history, days) => {
        const [some, all] = [await lived(history), await lived(history)];
        assert.deepEqual(await expired(some, days, teamsDue), await expired(all, days, EVERYBODY));
      }),
      { numRuns: runs(25, 200) },
    );
  });

  it('are none in the first weeks, and all once names have had their time', async () => {
    const file = join(folder, 'teams.db');
    const store = await openSqliteHere(file);
    const teams = ['team:1', 'team:2', 'team:3'];
    const [by = { id: '', name: '' }] = PEOPLE;
    for (const team of teams) await store.save(recordOf(by, team, '1', [{ kind: 'start-scan', round: 1 }]));
    await store.close();
    const db = await openSqliteDatabase(file);
    const dueAfter = async (days: number) =>
      [...(await teamsDue(db, teams, cutoffsAt(new Date(Date.parse(AT) + days * DAY), KEEP)))].sort();
    assert.deepEqual(await dueAfter(60), []);
    assert.deepEqual(await dueAfter(364), []);
    assert.deepEqual(await dueAfter(366), teams);
    await db.destroy();
  });
});
