import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { ownTeam } from '../../../../dialogs/own-team.ts';
import type { PersonData } from '../../contract/rights.ts';
import { columnsOf, namesOf, OF_TEAM, type Table } from '../../schema/columns.ts';
import type { Schema } from '../../schema/schema.ts';
import { ABOUT_SOMEBODY } from '../tables/audit.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** Every row about a person. */
export async function dataOf(db: Kysely<Schema>, person: string): Promise<PersonData> {
  const teams = await teamsOf(db, person);
  const names = new Map<string, string>();
  const rows: Partial<Record<Table, readonly Row[]>> = {};
  for (const some of batches(teams)) {
    // Turns that came meanwhile go first: a file's thread does one thing at a time.
    await setImmediate();
    const known = db.selectFrom('teams').select(['team', 'name']).where('team', 'in', some);
    for (const { team, name } of await known.orderBy('team').execute()) names.set(team, name);
    for (const table of OF_TEAM) {
      const found = await rowsOf(db, table, some, person);
      if (found.length > 0) rows[table] = [...(rows[table] ?? []), ...found];
    }
  }
  return { person, teams: Object.fromEntries(names), rows };
}

/** How many teams one query asks for: others wait for it, and databases limit its values. */
const AT_ONCE = 40;

/** The teams, as many at a time as one query may ask for. */
export function batches(teams: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(teams.length / AT_ONCE) }, (_, n) =>
    teams.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
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

async function rowsOf(
  db: Kysely<Schema>,
  table: Table,
  teams: readonly string[],
  person: string,
): Promise<Row[]> {
  const own = ownTeam(person);
  const about = columnsOf(table, 'person').map((column) => sql`${sql.ref(column)} = ${person}`);
  // Whom a message to a team speaks of is told by its key.
  const told = table === 'deliveries' ? [sql`person is null`] : [];
  const one = sql.join([sql`team = ${own}`, ...about, ...told], sql` or `);
  const { rows } = await sql<Row>`select * from ${sql.table(table)}
    where team in (${sql.join(teams)}) and (${one}) order by team`.execute(db);
  return rows
    .filter((row) => row.team === own || isAbout(table, row, person))
    .map((row) => shownTo(table, row, person));
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
