import type { Kind } from './columns/column-kind.ts';
import { COLUMNS } from './columns.ts';
import type { Schema } from './schema.ts';

export type Table = keyof Schema;

export const TABLES = Object.keys(COLUMNS) as Table[];

/** The tables whose rows belong to a team. */
export const OF_TEAM = TABLES.filter((table) => 'team' in COLUMNS[table]);

/** @returns a table's columns of one kind */
export function columnsOf(table: Table, kind: 'person' | 'secret'): string[] {
  return Object.entries(COLUMNS[table]).flatMap(([column, one]) => (one === kind ? [column] : []));
}

/** @returns the columns that hold a name, each with the column that says whose */
export function namesOf(table: Table): { column: string; of: string }[] {
  return Object.entries(COLUMNS[table] as Record<string, Kind>).flatMap(([column, kind]) =>
    typeof kind === 'object' ? [{ column, of: kind.name }] : [],
  );
}
