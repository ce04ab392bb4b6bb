import assert from 'node:assert/strict';
import { Kysely } from 'kysely';
import { answerStatement } from '../../src/store/postgres/answer-statement.ts';
import { CitusDialect } from '../../src/store/postgres/citus-dialect.ts';
import { vote } from '../../src/store/postgres/vote-statement.ts';
import { KEYS } from '../../src/store/schema/keys-of-tables.ts';
import type { Schema } from '../../src/store/schema/schema.ts';
import { TABLES } from '../../src/store/schema/tables.ts';
import { refusalsOf } from '../fixtures/citus-refusals.ts';
import { postgres } from '../fixtures/postgres.ts';
import { donePostgres, emptyPostgres } from '../fixtures/stores.ts';

const LOCK = ['a row lock that does not name one team'];
const WRITE = ['a write that does not name one team'];
const JOIN = ['a join of two teams'];
const INSIDE = ['a write inside of another statement'];
const DEPENDS = ['a question that depends on a row of another team'];

/** The tables that are whole on every machine: of the key of each other one the team is the first part. */
const WITHOUT_TEAM = ['feedback', 'links', 'region_lines', 'regions'];

describe('What Citus would refuse', () => {
  for (const [text, values, why] of [
    ['select team from teams where team in ($1, $2) order by team for update', ['a', 'b'], LOCK],
    ['select team from teams where team = $1 or team = $2 for update', ['a', 'b'], LOCK],
    ["select key from deliveries where state in ('sending', 'dead') and person = $1 for update", ['a'], LOCK],
    ['select * from deliveries where due_at <= $1 limit 1 for update skip locked', ['a'], LOCK],
    [
      'select team from scans where team = $1 and exists (select from answers where team = $1 for share)',
      ['a'],
      LOCK,
    ],
    ["update deliveries set state = 'waiting' where leased_until <= $1", ['a'], WRITE],
    ['update conversations set removed_at = $1 where team = $2 or team in ($3)', ['a', 'b', 'c'], WRITE],
    ['delete from region_rounds where tenant = $1', ['a'], WRITE],
    ['insert into votes (team, member) values ($1, $2), ($3, $4)', ['a', 'x', 'b', 'y'], WRITE],
    ['insert into scans (team, round) select team, round + 1 from scans where team = $1', ['a'], WRITE],
    [
      `select from conversations join deliveries on deliveries.team = $1
        where conversations.team = $2 and seen_at > attempted_at`,
      ['a', 'b'],
      JOIN,
    ],
    ['select from members join teams on teams.name = members.name where members.team = $1', ['a'], JOIN],
    [
      'select from scans where round = (select max(one.round) from scans as one where one.way = scans.way)',
      [],
      DEPENDS,
    ],
    ['update members set team = $1 where team = $2', ['a', 'b'], ['a row that changes its team']],
    [
      'insert into members (team, member) values ($1, $2) on conflict (member) do nothing',
      ['a', 'b'],
      ['a key without team'],
    ],
    ['with gone as (delete from votes where team = $1 returning team) select from gone', ['a'], INSIDE],
  ] as const) {
    it(`is told: ${text.replace(/\s+/g, ' ')}`, () => assert.deepEqual(refusalsOf(text, values), why));
  }

  for (const [text, values] of [
    ['select team from teams where team = $1 for update', ['a']],
    ['select from teams join members on members.team = teams.team where teams.team = $1 for update', ['a']],
    ['update deliveries set state = $1 where team = $2 and key = $3', ['sent', 'a', 'k']],
    ['insert into votes (team, member) values ($1, $2), ($3, $4)', ['a', 'x', 'a', 'y']],
    ['select from votes join ballots on ballots.team = $1 where votes.team = $2', ['a', 'a']],
    ['select from managers join teams on teams.team = managers.team where manager = $1', ['a']],
    ['delete from links where person = $1', ['a']],
    ['select hash from links where hash = $1 for update', ['a']],
    ['delete from scans where team = $1 and not exists (select from answers where team = $2)', ['a', 'a']],
    ['delete from members where team = $1 and not exists (select from actions where owner = $2)', ['a', 'b']],
  ] as const) {
    it(`is not: ${text}`, () => assert.deepEqual(refusalsOf(text, values), []));
  }

  it('is each statement that saves a whole turn by itself', async () => {
    const sent: string[] = [];
    const query = (text: unknown) => {
      sent.push(String(text));
      return { rows: [] };
    };
    const client = { query, release: () => {} };
    const pool = { connect: async () => client, end: async () => {} };
    const db = new Kysely<Schema>({ dialect: new CitusDialect({ pool: pool as never }) });
    for (const expected of [0, 1])
      for (const moves of [true, false]) await answerStatement(expected, moves)(db, {} as never);
    await vote(db, {} as never);
    assert.equal(sent.length, 5);
    for (const text of sent) assert.ok(refusalsOf(text).includes(INSIDE[0] ?? ''), text);
  });
});

describe('The keys of the tables', () => {
  it('begin with the team, but for those that are whole on every machine, by name', () => {
    const without = TABLES.filter((table) => KEYS[table][0] !== 'team');
    assert.deepEqual(without.sort(), WITHOUT_TEAM);
  });

  it('are so in the database, also those of every other unique index', async () => {
    const { url } = await emptyPostgres();
    const found = await (await postgres()).ask(
      `select pg_class.relname as table, attname as first from pg_index
        join pg_class on pg_class.oid = indrelid join pg_attribute on attrelid = indrelid and attnum = indkey[0]
        where indisunique and relnamespace = 'public'::regnamespace and relname <> 'kysely_migration'`,
      url,
    );
    donePostgres(url);
    assert.deepEqual(new Set(found.map(({ table }) => table)), new Set(TABLES));
    const others = found.filter(({ first }) => first !== 'team').map(({ table }) => String(table));
    assert.deepEqual(others.sort(), WITHOUT_TEAM);
  });
});
