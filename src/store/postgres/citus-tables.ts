import { type Kysely, sql } from 'kysely';
import type { Log } from '../../log.ts';
import { KEYS } from '../schema/keys-of-tables.ts';
import type { Schema } from '../schema/schema.ts';
import { TABLES, type Table } from '../schema/tables.ts';

type Says = Pick<Log, 'info' | 'warn'>;

/**
 * Has Citus change one part of a table after the other, in this transaction. It may not change them all at once after
 * other changes.
 */
export async function beforeSteps(trx: Kysely<Schema>): Promise<void> {
  if (await distributed(trx)) await sql`set local citus.multi_shard_modify_mode = 'sequential'`.execute(trx);
}

/** Distributes the tables that a step made, when the others are distributed. A new table is on the coordinator alone. */
export async function distributeNew(trx: Kysely<Schema>, log: Says): Promise<void> {
  const local = await localTables(trx);
  for (const table of local) {
    await sql.raw(distributing(table)).execute(trx);
    log.info('Citus: a table was distributed', { table });
  }
}

/** Says which tables are on the coordinator alone, and what distributes them. This changes nothing. */
export async function sayWhatIsLocal(db: Kysely<Schema>, log: Says): Promise<void> {
  const known = await distributed(db);
  if (known && !known.has('teams')) {
    log.warn('Citus: no table is distributed yet, so all are on the coordinator; see docs/distribute.md');
    return;
  }
  for (const table of await localTables(db))
    log.warn('Citus: a table is on the coordinator alone, so turns may fail; distribute it', {
      table,
      with: distributing(table),
    });
}

/** Tables that Citus does not know, beside others that it does. */
async function localTables(db: Kysely<Schema>): Promise<Table[]> {
  const known = await distributed(db);
  return known?.has('teams') ? TABLES.filter((table) => !known.has(table)) : [];
}

/** The tables that Citus knows; null where there is no Citus. */
async function distributed(db: Kysely<Schema>): Promise<ReadonlySet<string> | null> {
  const there = await sql`select 1 where to_regclass('pg_dist_partition') is not null`.execute(db);
  if (there.rows.length === 0) return null;
  const { rows } = await sql<{ name: string }>`select relname as name from pg_dist_partition
    join pg_class on pg_class.oid = logicalrelid`.execute(db);
  return new Set(rows.map((row) => row.name));
}

/** @returns the statement that distributes a table: by its team, or else whole on every machine */
export function distributing(table: Table): string {
  if (!isByTeam(table)) return `select create_reference_table('${table}')`;
  if (table === 'teams') return "select create_distributed_table('teams', 'team')";
  return `select create_distributed_table('${table}', 'team', colocate_with => 'teams')`;
}

/** Whether the key of a table begins with the team, so that all rows of a team are on one machine. */
export function isByTeam(table: Table): boolean {
  return KEYS[table][0] === 'team';
}
