import { type Kysely, sql } from 'kysely';
import { ownTeam } from '../../dialogs/own-team.ts';
import type { Kept } from '../../dialogs/state.ts';
import { ABOUT_SOMEBODY } from './audit.ts';
import { COLUMNS, columnsOf, namesOf, TABLES, type Table } from './columns.ts';
import type { Schema } from './schema.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** Everything that is kept about one person, as it is kept; what belongs to others is left out. */
export type PersonData = Readonly<{
  person: string;
  /** What the teams that occur in it are called, by id. */
  teams: Readonly<Record<string, string>>;
  /** The rows about the person, of every table that has any. */
  rows: Readonly<Partial<Record<Table, readonly Row[]>>>;
}>;

/** Every row about a person. */
export async function dataOf(db: Kysely<Schema>, person: string): Promise<PersonData> {
  const teams = await teamsOf(db, person);
  const names = new Map<string, string>();
  for (const team of teams) {
    const row = await db.selectFrom('teams').select('name').where('team', '=', team).executeTakeFirst();
    if (row) names.set(team, row.name);
  }
  const rows: Partial<Record<Table, readonly Row[]>> = {};
  for (const table of TABLES) {
    const found: Row[] = [];
    for (const team of 'team' in COLUMNS[table] ? teams : [])
      found.push(...(await rowsOf(db, table, team, person)));
    if (found.length > 0) rows[table] = found;
  }
  return { person, teams: Object.fromEntries(names), rows };
}

/**
 * The teams in which something is kept about a person; their own among them. Whoever did something in a team is
 * one of its members, so that these look-ups, which all have an index, find every team.
 */
export async function teamsOf(db: Kysely<Schema>, person: string): Promise<string[]> {
  const found = await Promise.all([
    db.selectFrom('members').select('team').where('member', '=', person).execute(),
    db.selectFrom('managers').select('team').where('manager', '=', person).execute(),
    db.selectFrom('actions').select('team').where('owner', '=', person).execute(),
    db.selectFrom('deliveries').select('team').where('person', '=', person).execute(),
    db.selectFrom('audit').select('team').where('subject', '=', person).execute(),
    db.selectFrom('links').select('team').where('person', '=', person).execute(),
  ]);
  return [...new Set([ownTeam(person), ...found.flat().map((row) => row.team)])];
}

/** Whether a delivery is to a person, or tells a team of them: the key of such a one ends with who it is. */
export function isDeliveryOf(row: Readonly<{ key?: unknown; person?: unknown }>, person: string): boolean {
  return row.person === person || (row.person === null && String(row.key).endsWith(`-${person}`));
}

async function rowsOf(db: Kysely<Schema>, table: Table, team: string, person: string): Promise<Row[]> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where team = ${team}`.execute(db);
  const own = team === ownTeam(person);
  return rows.filter((row) => own || isAbout(table, row, person)).map((row) => shownTo(table, row, person));
}

function isAbout(table: Table, row: Row, person: string): boolean {
  if (table === 'deliveries') return isDeliveryOf(row, person);
  return columnsOf(table, 'person').some((column) => row[column] === person);
}

/** A row as the person gets it: without who others are, and without what would open something. */
function shownTo(table: Table, row: Row, person: string): Row {
  const hidden = new Set<string>(columnsOf(table, 'secret'));
  for (const column of columnsOf(table, 'person')) {
    const somebody = column !== 'subject' || ABOUT_SOMEBODY.includes(String(row.kind));
    if (somebody && row[column] !== person && row[column] !== null) hidden.add(column);
  }
  for (const { column, of } of namesOf(table)) if (hidden.has(of)) hidden.add(column);
  return Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.has(column)));
}

/** How much is kept about a person, counted over all teams. */
export async function readKept(db: Kysely<Schema>, person: string): Promise<Kept> {
  const { rows } = await dataOf(db, person);
  const count = (table: Table, is: (row: Row) => boolean) => (rows[table] ?? []).filter(is).length;
  return {
    teams: count('members', (row) => row.member === person),
    answers: count('answers', (row) => row.member === person),
    rounds: count('scans', (row) => row.started_by === person || row.closed_by === person),
    actions: count('actions', (row) => row.owner === person),
    receives: count('managers', (row) => row.manager === person),
    trail: count('audit', (row) => row.member === person),
    scan: count('scans', (row) => row.team === ownTeam(person)) > 0,
    address: count('conversations', (row) => row.service_url !== null) > 0,
  };
}
