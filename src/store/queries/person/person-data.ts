import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { ownTeam } from '../../../../dialogs/own-team.ts';
import type { PersonData, PersonRow } from '../../contract/rights.ts';
import type { Schema } from '../../schema/schema.ts';
import { columnsOf, namesOf, OF_TEAM, type Table } from '../../schema/tables.ts';
import { ABOUT_SOMEBODY } from '../tables/audit.ts';
import { batches, isDeliveryOf, teamsOf } from './person-teams.ts';

/** Reads every row about a person, and the names of the teams that occur in them. */
export async function dataOf(db: Kysely<Schema>, person: string): Promise<PersonData> {
  const teams = await teamsOf(db, person);
  const names = new Map<string, string>();
  const rows: Partial<Record<Table, readonly PersonRow[]>> = {};
  for (const some of batches(teams)) {
    // The thread of a file does one thing at a time, so turns that came meanwhile go first.
    await setImmediate();
    const known = db.selectFrom('teams').select(['team', 'name']).where('team', 'in', some);
    for (const { team, name } of await known.orderBy('team').execute()) names.set(team, name);
    for (const table of OF_TEAM) {
      const found = await rowsOf(db, table, { teams: some, person });
      if (found.length > 0) rows[table] = [...(rows[table] ?? []), ...found];
    }
  }
  return { person, teams: Object.fromEntries(names), rows };
}

async function rowsOf(
  db: Kysely<Schema>,
  table: Table,
  { teams, person }: Readonly<{ teams: readonly string[]; person: string }>,
): Promise<PersonRow[]> {
  const own = ownTeam(person);
  const about = columnsOf(table, 'person').map((column) => sql`${sql.ref(column)} = ${person}`);
  // A message to a team may be about the person. Then its key says so.
  const told = table === 'deliveries' ? [sql`person is null`] : [];
  const one = sql.join([sql`team = ${own}`, ...about, ...told], sql` or `);
  const { rows } = await sql<PersonRow>`select * from ${sql.table(table)}
    where team in (${sql.join(teams)}) and (${one}) order by team`.execute(db);
  return rows
    .filter((row) => row.team === own || isAbout(table, row, person))
    .map((row) => shownTo(table, row, person));
}

function isAbout(table: Table, row: PersonRow, person: string): boolean {
  if (table === 'deliveries') return isDeliveryOf(row, person);
  return columnsOf(table, 'person').some((column) => row[column] === person);
}

/** A row as the person gets it: without the ids and names of others, and without secrets. */
function shownTo(table: Table, row: PersonRow, person: string): PersonRow {
  const hidden = new Set<string>(columnsOf(table, 'secret'));
  for (const column of columnsOf(table, 'person')) {
    const somebody = column !== 'subject' || ABOUT_SOMEBODY.includes(String(row.kind));
    if (somebody && row[column] !== person && row[column] !== null) hidden.add(column);
  }
  for (const { column, of } of namesOf(table)) if (hidden.has(of)) hidden.add(column);
  return Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.has(column)));
}
