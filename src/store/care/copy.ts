import { type Kysely, sql } from 'kysely';
import { COLUMNS } from '../schema/columns.ts';
import { KEYS } from '../schema/keys-of-tables.ts';
import type { Schema } from '../schema/schema.ts';
import { TABLES, type Table } from '../schema/tables.ts';
import { atOneMoment } from '../schema/transaction.ts';
import { Checksum, type Row } from './checksum.ts';

/** What a table holds on both sides: the number of rows, and a checksum over all of them in any order. */
export type Copied = Readonly<{ table: Table; rows: number; checksum: string }>;

/** A copy can't be made. The message says why. Nothing was changed. */
export class CopyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CopyError';
  }
}

/**
 * Copies everything into an empty database, and reads it back there. A copy that differs is taken back, so all of it is
 * copied or nothing. Both databases have the present schema.
 * @throws CopyError
 */
export async function copyAll(from: Kysely<Schema>, to: Kysely<Schema>): Promise<Copied[]> {
  for (const table of TABLES) await assertEmpty(to, table);
  return await atOneMoment(from, (source) =>
    to.transaction().execute(async (target) => {
      const copied: Copied[] = [];
      for (const table of TABLES) copied.push(await copyTable(source, target, table));
      return copied;
    }),
  );
}

async function assertEmpty(db: Kysely<Schema>, table: Table): Promise<void> {
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
  if (rows.length === 0) return;
  throw new CopyError(
    `The database to copy to is not empty: there are rows in ${table}. Nothing was changed. ` +
      'Give --to a new file, or a database that nothing was kept in yet.',
  );
}

async function copyTable(source: Kysely<Schema>, target: Kysely<Schema>, table: Table): Promise<Copied> {
  const read = new Checksum(table);
  for await (const rows of batches(source, table)) {
    read.add(rows);
    await insert(target, table, rows);
  }
  const back = new Checksum(table);
  for await (const rows of batches(target, table)) back.add(rows);
  if (read.text !== back.text || read.rows !== back.rows) {
    throw new CopyError(
      `The copy of ${table} differs from what was read (${read.rows} rows, ${read.text}; in the copy ` +
        `${back.rows} rows, ${back.text}). Nothing was kept of it.`,
    );
  }
  return { table, rows: read.rows, checksum: read.text };
}

/** How many rows one query reads or writes. Databases limit the values of a query. */
const AT_ONCE = 500;

/** Reads all rows of a table in the order of its key. Each batch begins where the one before ended. */
async function* batches(db: Kysely<Schema>, table: Table): AsyncGenerator<Row[]> {
  const key = sql.join(KEYS[table].map((column) => sql.ref(column)));
  let last: Row | undefined;
  do {
    const end = last;
    const after = end ? sql`where (${key}) > (${sql.join(KEYS[table].map((one) => end[one]))})` : sql``;
    const { rows } =
      await sql<Row>`select * from ${sql.table(table)} ${after} order by ${key} limit ${AT_ONCE}`.execute(db);
    if (rows.length > 0) yield rows;
    last = rows.length < AT_ONCE ? undefined : rows.at(-1);
  } while (last);
}

async function insert(db: Kysely<Schema>, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(COLUMNS[table]);
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db);
}
