import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Cutoffs, RetentionTerm } from '../../contract/rights.ts';
import { KEPT } from '../../schema/kept-until.ts';
import type { Schema } from '../../schema/schema.ts';
import { OF_TEAM, type Table } from '../../schema/tables.ts';
import { dateOf } from './retention-tables.ts';

/**
 * Finds teams of which something may have been kept long enough: more of them than there are, never fewer. Others are
 * neither locked nor looked at table by table. A team that has anything from before the names' term is always one of them.
 */
export async function teamsDue(
  db: Kysely<Schema>,
  teams: readonly string[],
  cutoffs: Cutoffs,
): Promise<ReadonlySet<string>> {
  if (teams.length === 0) return new Set();
  const these = sql`team in (${sql.join(teams)})`;
  const old = OF_TEAM.flatMap((table) => {
    const isOld = oldIn(table, cutoffs);
    return isOld ? [sql`select team from ${sql.table(table)} where ${these} and ${isOld}`] : [];
  });
  const { rows } = await sql<{ team: string }>`${sql.join(old, sql` union `)}
    union select team from managers where ${these} and added_by <> '' and added_at < ${cutoffs.names}`.execute(
    db,
  );
  const { rows: kept } = await sql<{ team: string }>`select team from teams where ${these}`.execute(db);
  const there = new Set(kept.map(({ team }) => team));
  // Of a team without a row, what is left may be no more than lines of this job.
  return new Set([...rows.map(({ team }) => team), ...teams.filter((team) => !there.has(team))]);
}

/** What holds of a row that may have been kept long enough; null where that depends on nothing in the table. */
function oldIn(table: Table, cutoffs: Cutoffs): RawBuilder<unknown> | null {
  const kept = KEPT[table];
  if (!('dates' in kept)) return null;
  if (kept.dates.length > 0) return sql`${dateOf(kept.dates)} < ${soonest(kept.term, cutoffs)}`;
  // A row without a date goes only when its round has gone.
  return sql`not exists (select 1 from scans where scans.team = ${sql.table(table)}.team
    and scans.round = ${sql.table(table)}.round)`;
}

/** A round loses names, notes and itself in turn, and in a person's own team all of it may go with the names. */
function soonest(term: RetentionTerm, cutoffs: Cutoffs): string {
  const { names, notes, scans } = cutoffs;
  const isInTurn = term === 'names' || term === 'notes' || term === 'scans';
  return isInTurn ? [names, notes, scans].reduce((a, b) => (a > b ? a : b)) : cutoffs[term];
}
