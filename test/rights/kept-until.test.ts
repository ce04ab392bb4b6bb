import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLog } from '../../src/log.ts';
import { startRetention } from '../../src/retention/retention.ts';
import { COLUMNS } from '../../src/store/schema/columns.ts';
import { KEPT } from '../../src/store/schema/kept-until.ts';
import { columnsOf, namesOf, OF_TEAM, TABLES, type Table } from '../../src/store/schema/tables.ts';
import '../fixtures/seed.ts';
import { AT, anyHistory, KEEP, live, ownChat, PEOPLE, recordOf, TEAMS } from '../fixtures/history.ts';
import type { Rows } from '../fixtures/rows.ts';
import { runs } from '../fixtures/runs.ts';
import { DATABASES, type Fresh } from '../fixtures/stores.ts';

/** The terms (days), as set and as fixed. */
const DAYS = { ...KEEP, votes: 90, deliveries: 90, links: 1, feedback: 730 };
const DAY = 24 * 60 * 60_000;
const TEAM = 'team:1';
const [ANNA, ANNABEL] = PEOPLE as [(typeof PEOPLE)[number], (typeof PEOPLE)[number]];

for (const { name, fresh } of DATABASES) {
  describe(`Every table and every person has an end, on ${name}`, function () {
    this.timeout(120_000);
    let opened: Fresh;
    beforeEach(async () => {
      opened = await fresh();
    });
    afterEach(() => opened.end());

    /** Runs the job as it would run so many days after everything happened. */
    async function runAfter(days: number): Promise<void> {
      const now = () => new Date(Date.parse(AT) + days * DAY);
      const job = startRetention({ store: opened.store, keep: KEEP, now, log: createLog(() => {}) });
      await job.run();
      await job.stop();
    }

    it('deletes what stands alone in any table, once its own date is long enough ago', async () => {
      for (const table of TABLES) {
        await opened.insert(table, lone(table, `team:${table}`));
        if (OF_TEAM.includes(table)) await opened.insert(table, lone(table, `person:${table}`));
      }
      const terms = Object.values(KEPT).flatMap((kept) => ('dates' in kept ? [DAYS[kept.term]] : []));
      const days = [...new Set(terms)].toSorted((a, b) => a - b);
      for (const day of days.flatMap((term) => [term - 0.5, term + 1.5])) {
        await runAfter(day);
        const rows = await opened.rows();
        const left = (own: boolean) =>
          TABLES.filter((table) =>
            rows[table]?.some(
              (row) => row.kind !== 'retention' && String(row.team).startsWith('person:') === own,
            ),
          );
        const kept = TABLES.filter((table) => isKept(table, day));
        assert.deepEqual(left(false), kept, `after ${day} days`);
        // Their id names a person: without a round, nothing is kept longer there than a name.
        const own = kept.filter((table) => OF_TEAM.includes(table) && (table !== 'audit' || isName(day)));
        assert.deepEqual(left(true), own, `after ${day} days, of own teams`);
      }
    });

    it('takes who somebody was out of every column about a round, after the term of names', async () => {
      // Links go after a day, and votes after 90 days.
      const tables = OF_TEAM.filter(
        (table) => columnsOf(table, 'person').length > 0 && table !== 'links' && table !== 'votes',
      );
      for (const [n, rest] of EVERYTHING.entries()) {
        for (const table of tables) await opened.insert(table, inRound(table, n, rest));
      }
      await runAfter(364);
      const who = tables.flatMap((table) => [
        ...columnsOf(table, 'person').map((column) => `${table}.${column}`),
        ...namesOf(table).map(({ column }) => `${table}.${column}`),
      ]);
      assert.deepEqual(await found(), [...who, 'chat', 'deliveries.key'].toSorted());
      await runAfter(366);
      // Who takes care of an action that is not over, and who receives the summary.
      const stay = ['actions.owner', 'actions.role', 'managers.manager', 'managers.name'];
      assert.deepEqual(await found(), stay);
      const owned = (await opened.rows()).actions?.filter((row) => row.owner !== null);
      assert.ok(owned?.length && owned.every((row) => row.state !== 'klaar' && row.state !== 'vervallen'));
    });

    it('leaves in a team only who still receives its summary or takes care of something, whatever was done', async () => {
      await fc.assert(
        fc
          .asyncProperty(anyHistory, async (history) => {
            await live(opened.store, history);
            await runAfter(366);
            const rows = await opened.rows();
            const ofTeams = Object.entries(rows).map(([table, of]) => ({
              table,
              text: JSON.stringify(of.filter((row) => TEAMS.includes(String(row.team)))),
            }));
            const stays = new Set([
              ...(rows.managers ?? []).map((row) => row.manager),
              ...(rows.actions ?? []).map((row) => row.owner),
            ]);
            for (const person of PEOPLE.filter(({ id }) => !stays.has(id))) {
              for (const said of [person.id, ownChat(person)]) {
                const whole = new RegExp(`(?<![\\p{L}\\p{N}-])${said}(?![\\p{L}\\p{N}-])`, 'u');
                for (const { table, text } of ofTeams) assert.doesNotMatch(text, whole, table);
              }
            }
          })
          .afterEach(async () => {
            await opened.end();
            opened = await fresh();
          }),
        { numRuns: name === 'SQLite' ? runs(8, 15) : 2 },
      );
    });

    it('keeps nothing of who only asked or looked', async () => {
      const { store } = opened;
      const spot = { team: `person:${ANNA.id}`, conversation: ownChat(ANNA), member: ANNA.id };
      await store.keepAddress(spot, { serviceUrl: 'https://x/', account: '29:a', tenant: null }, AT);
      await store.welcome(spot, AT);
      const shows = { standard: '3', criterion: null, seen: 0 };
      for (const team of [null, TEAM]) {
        const cardChange = { kind: 'claim', expected: 0, shows } as const;
        assert.equal(await store.save(recordOf(ANNA, team, 'asked', [], { cardChange })), 'saved');
      }
      await runAfter(364);
      const { members, conversations } = await opened.rows();
      assert.deepEqual([members?.length, conversations?.length], [2, 1]);
      await runAfter(366);
      await isEmpty(await opened.rows());
    });

    it('tells of nobody by the id of their own team, once it has no round, but where they are reached', async () => {
      await fc.assert(
        fc
          .asyncProperty(anyHistory, fc.subarray([...PEOPLE]), async (history, ending) => {
            await live(opened.store, history);
            for (const person of ending) {
              await opened.store.save(recordOf(person, null, 'end', [{ kind: 'delete-team' }]));
            }
            await runAfter(366);
            const rows = await opened.rows();
            for (const { id } of PEOPLE) {
              const has = OF_TEAM.filter((table) => rows[table]?.some((row) => row.team === `person:${id}`));
              if (has.includes('scans')) continue;
              // Where they are reached for another team, and what the job wrote about this one.
              const reached = has.includes('conversations') ? ['teams', 'conversations'] : [];
              const told = rows.audit?.filter((row) => row.team === `person:${id}`) ?? [];
              assert.ok(told.every((row) => row.kind === 'retention' && reached.length > 0));
              assert.deepEqual(
                has.filter((table) => table !== 'audit' && !reached.includes(table)),
                [],
                id,
              );
            }
          })
          .afterEach(async () => {
            await opened.end();
            opened = await fresh();
          }),
        { numRuns: name === 'SQLite' ? runs(8, 15) : 2 },
      );
    });

    it('keeps no line of an own scan that was deleted longer than a name, nor its team', async () => {
      const { store } = opened;
      const spot = { team: `person:${ANNA.id}`, conversation: ownChat(ANNA), member: ANNA.id };
      await store.keepAddress(spot, { serviceUrl: 'https://x/', account: '29:a', tenant: null }, AT);
      assert.equal(await store.save(recordOf(ANNA, null, '1', [{ kind: 'start-scan', round: 1 }])), 'saved');
      assert.equal(await store.save(recordOf(ANNA, null, '2', [{ kind: 'delete-team' }])), 'saved');
      await runAfter(364);
      assert.equal((await opened.rows()).audit?.length, 1);
      await runAfter(366);
      await isEmpty(await opened.rows());
    });

    it('keeps where somebody is reached for as long as they receive or take care of something', async () => {
      const { store } = opened;
      for (const person of [ANNA, ANNABEL]) {
        const spot = { team: `person:${person.id}`, conversation: ownChat(person), member: person.id };
        await store.keepAddress(spot, { serviceUrl: 'https://x/', account: person.id, tenant: null }, AT);
      }
      const said = { round: 1, criterion: '3A', resource: null, what: 'Oefenen', due: '2027-01-01' } as const;
      const action = {
        id: 1,
        ...said,
        owner: ANNABEL.id,
        role: ANNABEL.name,
        state: 'open',
        reason: '',
      } as const;
      await store.save(
        recordOf(ANNA, TEAM, '1', [
          { kind: 'start-scan', round: 1 },
          { kind: 'add-manager', manager: ANNA },
          { kind: 'action', expected: 0, action },
        ]),
      );
      const reached = async () =>
        ((await opened.rows()).conversations ?? []).map((row) => row.account).toSorted();
      await runAfter(1_800);
      assert.deepEqual(await reached(), [ANNA.id, ANNABEL.id]);
      await runAfter(1_826);
      assert.deepEqual(
        await reached(),
        [ANNA.id],
        'the action went with its round, and the way to its owner with it',
      );
      const remove = { kind: 'remove-manager', team: TEAM, manager: ANNA.id } as const;
      await store.save(recordOf(ANNA, TEAM, '2', [remove]));
      await runAfter(1_826);
      assert.deepEqual(await reached(), []);
    });

    /** In which columns somebody is still found: each row's column has a person of its own. */
    async function found(): Promise<string[]> {
      const text = JSON.stringify(await opened.rows());
      const said = [...text.matchAll(/([a-z]+(?:\.[a-z_]+)?) of somebody \d/g)].map(
        ([, column = '']) => column,
      );
      return [...new Set(said)].toSorted();
    }
  });
}

async function isEmpty(rows: Rows): Promise<void> {
  for (const [table, of] of Object.entries(rows)) {
    // What tells of nobody: that something ended.
    assert.deepEqual(
      of.filter((row) => row.team !== ''),
      [],
      table,
    );
  }
}

function isName(day: number): boolean {
  return day < DAYS.names;
}

function isKept(table: Table, day: number): boolean {
  const kept = KEPT[table];
  if ('until' in kept) return true;
  return kept.dates.length > 0 && day < DAYS[kept.term];
}

type Cells = Record<string, string | null>;

/** A row of which nothing else in the database tells. */
function lone(table: Table, team: string): Cells {
  const kept = KEPT[table];
  const dates: readonly string[] = 'dates' in kept ? kept.dates : [];
  return Object.fromEntries(
    Object.keys(COLUMNS[table]).map((column) => {
      if (column === 'team') return [column, team];
      if (dates.includes(column)) return [column, column === 'day' ? AT.slice(0, 10) : AT];
      return [column, column === 'hash' || column === 'id' ? team : '7'];
    }),
  );
}

/** What a row can be, so far as that decides whether somebody is kept. */
const EVERYTHING: readonly Cells[] = [
  { kind: 'answer', state: 'klaar', round: '1' },
  { kind: 'add-manager', state: 'vervallen', round: '0' },
  { kind: 'remove-manager', state: 'dead', round: '1' },
  { kind: 'set-rhythm', state: 'sent', round: '1' },
  { kind: 'close-scan', state: 'dropped', round: '1' },
  // Who did it was forgotten before.
  { kind: 'add-manager', state: 'open', round: '0', member: '' },
];

/** A row in which every column that says who holds somebody who stands nowhere else. */
function inRound(table: Table, n: number, rest: Cells): Cells {
  const who = new Set<string>([...columnsOf(table, 'person'), ...namesOf(table).map(({ column }) => column)]);
  const known: Cells = {
    team: TEAM,
    key: `summary-deliveries.key of somebody ${n}`,
    conversation: table === 'audit' ? `chat of somebody ${n}` : `${n}`,
    round: table === 'scans' ? `${n + 1}` : '1',
  };
  const is = (column: string): string | null => {
    if (who.has(column)) return `${table}.${column} of somebody ${n}`;
    return known[column] ?? (/(^|_)at$|^since$/.test(column) ? AT : `${n + 1}`);
  };
  const row = Object.fromEntries(Object.keys(COLUMNS[table]).map((column) => [column, is(column)]));
  const own = table === 'audit' ? rest : { state: rest.state };
  const cells = Object.entries(own).filter(([column]) => column in row);
  if (table === 'audit' && !rest.kind?.includes('manager') && rest.kind !== 'set-rhythm') row.subject = '1';
  if (table === 'deliveries') row.action = null;
  return { ...row, ...Object.fromEntries(cells) } as Cells;
}
