import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Has times and ids compared byte by byte, as SQLite does. PostgreSQL would compare them by the rules of its database's
 * language.
 */
export async function compareBytewise(db: Kysely<unknown>): Promise<void> {
  await compareBytewiseIn(db, TABLES);
}

/** Does the same for tables that were made later. Columns that are like this already are left as they are. */
export async function compareBytewiseIn(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  const columns = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and data_type = 'text' and coalesce(collation_name, '') <> 'C'
      and table_name in (${sql.join(tables)})`.execute(db);
  for (const [table, own] of Map.groupBy(columns.rows, (row) => row.table)) {
    // All columns of a table at once, since it is written anew for it.
    const changes = own.map(({ column }) => sql`alter column ${sql.ref(column)} type text collate "C"`);
    await sql`alter table ${sql.table(table)} ${sql.join(changes)}`.execute(db);
  }
}

/** The tables that existed then. */
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
