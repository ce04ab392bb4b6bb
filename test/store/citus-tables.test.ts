import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { createLog } from '../../src/log.ts';
import { distributing } from '../../src/store/postgres/citus-tables.ts';
import { openPostgres } from '../../src/store/postgres/postgres.ts';
import { openPostgresDatabase } from '../../src/store/postgres/postgres-database.ts';
import { writingOn } from '../../src/store/postgres/postgres-write.ts';
import { TABLES } from '../../src/store/schema/tables.ts';
import { postgres } from '../fixtures/postgres.ts';
import { donePostgres, emptyPostgres } from '../fixtures/stores.ts';

/** Stands for Citus: it only notes what it is asked to distribute. */
const STAND_IN = `create table pg_dist_partition (logicalrelid regclass primary key, how text);
  create function create_distributed_table(regclass, text, colocate_with text default 'none') returns void
    language sql as $$ insert into pg_dist_partition values ($1, $2 || ' like ' || $3) $$;
  create function create_reference_table(regclass) returns void
    language sql as $$ insert into pg_dist_partition values ($1, 'whole') $$;`;

/** Takes the last step back, with the table that it made. */
const STEP_BACK = `alter table members drop column party; alter table votes drop column party;
  alter table answers drop column evidence; alter table ballots drop column parties;
  delete from pg_dist_partition where logicalrelid = 'party_counts'::regclass;
  drop table party_counts; delete from kysely_migration where name = '014-parties'`;

describe('The tables on Citus', function () {
  this.timeout(30_000);
  let url: string;
  let lines: string[];
  beforeEach(async () => {
    url = await (await postgres()).database();
    lines = [];
    await start();
    await ask(STAND_IN);
  });

  const ask = async (text: string) => await (await postgres()).ask(text, url);
  const start = async () => {
    const way = { names: true, engine: 'citus' } as const;
    const log = createLog((line) => lines.push(line));
    await (await openPostgres({ url, connections: 2, way }, log)).close();
  };
  const distributed = async () =>
    Object.fromEntries(
      (await ask('select logicalrelid::text as table, how from pg_dist_partition')).map((row) => [
        row.table,
        row.how,
      ]),
    );
  const distribute = async () => await ask(TABLES.map(distributing).join(';'));

  it('are distributed by their team, all alike, but for four that are whole on every machine', async () => {
    await distribute();
    const { teams, links, feedback, regions, region_lines, ...others } = await distributed();
    assert.equal(teams, 'team like none');
    assert.deepEqual([links, feedback, regions, region_lines], ['whole', 'whole', 'whole', 'whole']);
    assert.equal(Object.keys(others).length, TABLES.length - 5);
    assert.deepEqual(new Set(Object.values(others)), new Set(['team like teams']));
    await start();
    assert.deepEqual(lines, []);
  });

  it('are distributed in the run that makes them anew, where the others are', async () => {
    await distribute();
    const before = await distributed();
    await ask(STEP_BACK);
    await start();
    assert.deepEqual(await distributed(), before);
    assert.match(lines.join('\n'), /a table was distributed.*party_counts/);
  });

  it('are not distributed, and not made, when distributing them fails', async () => {
    await distribute();
    await ask(STEP_BACK);
    await ask(`create or replace function create_distributed_table(regclass, text, colocate_with text default 'none')
      returns void language plpgsql as $$ begin raise exception 'no room on a worker'; end $$`);
    await assert.rejects(start(), /no room on a worker/);
    assert.deepEqual(await ask("select 1 where to_regclass('party_counts') is not null"), []);
  });

  it('are told, with what distributes them, when only they are on the coordinator', async () => {
    await distribute();
    await ask("delete from pg_dist_partition where logicalrelid = 'audit'::regclass");
    await start();
    assert.equal(lines.length, 1);
    assert.match(
      lines[0] ?? '',
      /"level":"warn".*on the coordinator alone.*create_distributed_table\('audit'/,
    );
  });

  it('are left as they are, and that is told, when none is distributed yet', async () => {
    await start();
    assert.deepEqual(await distributed(), {});
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /"level":"warn".*no table is distributed yet/);
  });
});

describe('A row that somebody holds on another machine of Citus', () => {
  it('is waited for as long as a statement may take, and then tried again', async () => {
    const settings = await emptyPostgres();
    const db = await openPostgresDatabase(settings);
    let tries = 0;
    const tried = await writingOn(db)(async (trx) => {
      tries += 1;
      // Only the whole statement is timed there.
      if (tries === 1) await sql`set local statement_timeout = 20; select pg_sleep(5)`.execute(trx);
      return tries;
    });
    assert.equal(tried, 2);
    await db.destroy();
    donePostgres(settings.url);
  });
});
