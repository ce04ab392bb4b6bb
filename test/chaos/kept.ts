import type { Schema } from '../../src/store/schema/schema.ts';
import type { Postgres } from '../fixtures/postgres.ts';
import { allRows } from '../fixtures/rows.ts';

const TABLES = [
  'audit',
  'answers',
  'scans',
  'managers',
  'deliveries',
  'ballots',
  'ballot_counts',
  'party_counts',
  'votes',
] as const;

/** All rows of the tables in which presses leave something. */
export type Kept = { readonly [Table in (typeof TABLES)[number]]: readonly Schema[Table][] };

export function keptInFile(file: string): Kept {
  return allRows(file) as unknown as Kept;
}

export async function keptInPostgres(server: Pick<Postgres, 'ask'>, url: string): Promise<Kept> {
  const rows = TABLES.map(async (table) => [table, await server.ask(`select * from ${table}`, url)] as const);
  return Object.fromEntries(await Promise.all(rows)) as unknown as Kept;
}
