import type { Kysely } from 'kysely';
import { compareBytewiseIn } from './005-bytewise.ts';

/** Keeps the regional picture: what it says, and which rounds are in it. */
export async function createRegion(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('regions')
    .addColumn('tenant', 'text', (c) => c.notNull().primaryKey())
    .addColumn('quarter', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text')
    .addColumn('teams', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('region_lines')
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('standard', 'text', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.notNull())
    .addColumn('teams', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('region_lines_key', ['tenant', 'standard', 'choice'])
    .execute();
  await db.schema
    .createTable('region_rounds')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('cohort', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('known', 'integer', (c) => c.notNull())
    .addColumn('left_in', 'text')
    .addPrimaryKeyConstraint('region_rounds_key', ['team', 'round'])
    .execute();
  await compareBytewiseIn(db, ['regions', 'region_lines', 'region_rounds']);
}
