import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * PostgreSQL would compare text by the rules of its database's language. Times and ids are compared as SQLite does,
 * byte by byte, whatever that language is.
 */
export async function compareBytewise(db: Kysely<unknown>): Promise<void> {
  await compareBytewiseIn(db, TABLES);
}

/** The same for tables that were made later. */
export async function compareBytewiseIn(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  const columns = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and data_type = 'text' and table_name in (${sql.join(tables)})`.execute(
    db,
  );
  for (const { table, column } of columns.rows) {
    await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} type text collate "C"`.execute(
      db,
    );
  }
}

/** The tables of that day. */
const TABLES = [
  'teams',
  'members',
  'scans',
  'answers',
  'audit',
  'places',
  'conversations',
  'feedback',
  'managers',
  'actions',
  'deliveries',
  'links',
];
