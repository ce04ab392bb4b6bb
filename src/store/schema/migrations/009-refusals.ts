import type { Kysely } from 'kysely';
import { compareBytewiseIn } from './005-bytewise.ts';

/** Keeps since when Teams refuses a delivery. One refusal does not prove that it always will. */
export async function createRefusals(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('deliveries').addColumn('refused_since', 'text').execute();
  await compareBytewiseIn(db, ['deliveries']);
}
