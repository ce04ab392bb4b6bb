import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { reportOf } from '../../dialogs/report/report.ts';
import type { TeamReport } from '../../dialogs/report/team-report.ts';
import { type ReportFormat, writeReport } from '../../src/export/export.ts';
import { openSqliteHere } from '../../src/store/sqlite/sqlite-here.ts';
import { content } from '../fixtures/content.ts';
import { readCsv, readDocx, readXlsx } from '../fixtures/office.ts';

const TEAM = 'waarde-van-team';
const AT = '2026-11-23T09:00:00.000Z';
const FORMATS: readonly ReportFormat[] = ['docx', 'xlsx', 'csv'];

/** Tables that hold nothing of a team. */
const OF_NO_TEAM = ['feedback', 'regions', 'region_lines', 'kysely_migration', 'kysely_migration_lock'];

/** What stands in no file, and why. */
const LEFT_OUT = {
  'links.hash': 'says no more of the link, and could be used to look for its secret',
  'links.sign_in': 'a proof of somebody who is signing in, for minutes; no data of a team',
  'members.party': 'theirs, not the team’s; the team sees parties only as groups of four and more',
  'scans.votes': 'says no more than the ways of the round',
  ...ofVotes('no file tells who voted; how many did is in the ballot'),
};

/** Yes or no: such a column tells nothing by itself, so the file has to change with it. */
const FLAGS = ['teams.paused', 'members.paused', 'links.without_notes', 'ballots.comparable'];

type Field = Readonly<{ name: string; value: string | number; shown: string }>;

describe('Every stored field is in the CSV file', () => {
  let folder: string;
  let file: string;
  let fields: readonly Field[];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    file = join(folder, 'zelfscan.db');
    await (await openSqliteHere(file)).close();
    fields = fillEveryColumn(file);
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const format of ['csv'] as const) {
    it(`is found in ${format}, whichever table and column it is in`, async () => {
      const text = await textOf(await read(file), format);
      const expected = fields.filter(({ name }) => !(name in LEFT_OUT) && !FLAGS.includes(name));
      assert.ok(expected.length > 80, `only ${expected.length} columns were filled`);
      const missing = expected.filter(({ shown }) => !text.includes(shown)).map(({ name }) => name);
      assert.deepEqual(missing, []);
    });

    it(`changes ${format} when it says yes instead of no`, async () => {
      for (const flag of FLAGS) {
        const [table, column] = flag.split('.');
        const texts: string[] = [];
        for (const value of [0, 1]) {
          change(file, `update ${table} set ${column} = ${value}`);
          texts.push(await textOf(await read(file), format));
        }
        assert.notEqual(texts[0], texts[1], flag);
      }
    });
  }

  it('is left out only where the list says why', async () => {
    const names = fields.map(({ name }) => name);
    for (const name of [...Object.keys(LEFT_OUT), ...FLAGS]) assert.ok(names.includes(name), name);
    const text = JSON.stringify(await read(file));
    for (const { shown } of fields.filter(({ name }) => name in LEFT_OUT)) assert.ok(!text.includes(shown));
  });

  it('is in no file of a manager when it is a note, a link, a name or a record', async () => {
    const kept = ['scans.round', 'scans.started_at', 'scans.closed_at', 'scans.released_at'];
    const ofAnswers = ['criterion', 'choice', 'reason', 'version', 'at', 'wording'].map(
      (one) => `answers.${one}`,
    );
    const ofActions = [
      'action',
      'round',
      'criterion',
      'resource',
      'what',
      'role',
      'due',
      'state',
      'version',
      'created_at',
    ];
    const allowed = [...kept, ...ofAnswers, ...ofActions.map((one) => `actions.${one}`)];
    const ofVoting = ['ballots.of', 'ballot_counts.choice', 'ballot_counts.votes'];
    const shared = ['ways', 'ballots', 'ballot_counts', 'party_counts'].flatMap((one) => [
      `${one}.round`,
      `${one}.criterion`,
    ]);
    allowed.push('teams.name', 'answers.round', 'actions.at', ...ofVoting, ...shared);
    for (const format of FORMATS) {
      const text = await textOf(await read(file), format, true);
      const found = fields.filter(({ shown, name }) => text.includes(shown) && !FLAGS.includes(name));
      const names = found.map(({ name }) => name);
      assert.deepEqual(
        names.filter((name) => !allowed.includes(name)),
        [],
        format,
      );
      assert.ok(names.includes('ballot_counts.votes'), format);
      assert.ok(names.includes('answers.choice') && names.includes('actions.what'), format);
    }
  });
});

/** Puts one row into every table of the database as it is, with a value in each column that stands nowhere else. */
function fillEveryColumn(file: string): Field[] {
  const database = new Database(file);
  const tables = database.prepare(`select name from sqlite_master where type = 'table'`).pluck().all();
  const fields = tables
    .map(String)
    .filter((table) => !OF_NO_TEAM.includes(table) && !table.startsWith('sqlite_'))
    .flatMap((table, n) => {
      // A column of a later version is in the exports too, before anybody gave it a place of its own.
      database.exec(`alter table ${table} add column later_added text`);
      const columns = database.pragma(`table_info(${table})`) as { name: string; type: string }[];
      assert.ok(
        columns.some(({ name }) => name === 'team'),
        `${table} has no team`,
      );
      const filled = columns.map(({ name, type }, at) => fieldOf(table, name, type, n * 100 + at));
      const names = columns.map(({ name }) => name);
      const marks = names.map(() => '?');
      database
        .prepare(`insert into ${table} (${names.join()}) values (${marks.join()})`)
        .run(...filled.map(({ value }) => value));
      return filled.filter(({ value }) => value !== TEAM);
    });
  database.close();
  return fields;
}

/** Tables whose rows are in the technical part as they are. */
const AS_IT_IS = ['conversations', 'places', 'channels'];

/** Tables whose rows belong to the one round. */
const OF_ROUND = ['scans', 'answers', 'ways', 'ballots', 'ballot_counts', 'party_counts'];
const LINKS = new Map<string, string | number>([
  ['round', 70_000],
  ['criterion', 'waarde-van-criterium-'],
  ['ballot', 72_000],
]);

/** Every column of the table of votes, with why it is left out. */
function ofVotes(why: string): Record<string, string> {
  const columns = ['round', 'criterion', 'ballot', 'member', 'choice', 'at', 'party', 'later_added'];
  return Object.fromEntries(columns.map((column) => [`votes.${column}`, why]));
}

function fieldOf(table: string, column: string, type: string, n: number): Field {
  const name = `${table}.${column}`;
  const field = (value: string | number, shown = String(value)) => ({ name, value, shown });
  if (column === 'team') return field(TEAM);
  if (FLAGS.includes(name)) return field(0);
  // Answers, ways and ballots belong to a round, and counts belong to a ballot on a criterion.
  const link = OF_ROUND.includes(table) ? LINKS.get(column) : undefined;
  if (link !== undefined) return field(link);
  if (type.toLowerCase() === 'integer') return field(71_000 + n);
  if (column === 'at' || /_(at|until)$/.test(column)) {
    const at = new Date(Date.UTC(2031, 0, 1, 0, n));
    return name === 'deliveries.leased_until' || AS_IT_IS.includes(table) || name === 'members.since'
      ? field(at.toISOString())
      : field(at.toISOString(), inAmsterdam(at));
  }
  if (name === 'scans.vote_by') return field('2032-08-20', '20-08-2032');
  if (name === 'actions.due') return field('2032-07-19', '19-07-2032');
  return field(`waarde-${table}-${column}-`);
}

function inAmsterdam(at: Date): string {
  const winter = new Date(at.getTime() + 3_600_000).toISOString();
  return `${winter.slice(8, 10)}-${winter.slice(5, 7)}-${winter.slice(0, 4)} ${winter.slice(11, 16)}`;
}

async function read(file: string): Promise<TeamReport> {
  const store = await openSqliteHere(file);
  const report = await store.report(TEAM);
  await store.close();
  assert.ok(report);
  return report;
}

function change(file: string, statement: string): void {
  const database = new Database(file);
  database.exec(statement);
  database.close();
}

async function textOf(stored: TeamReport, format: ReportFormat, withoutNotes = false): Promise<string> {
  const report = reportOf(content, stored, { round: 70_000, withoutNotes });
  const written = await writeReport(content, report, { format, at: AT });
  if (format === 'docx') return readDocx(written).text;
  if (format === 'xlsx') return [...readXlsx(written).sheets.values()].flat(2).join('\n');
  return readCsv(written).flatMap(Object.values).join('\n');
}
