import type { Kysely } from 'kysely';
import { compareBytewiseIn } from './005-bytewise.ts';

/** Keeps since when a member is known. For earlier members it is not known: they stay as long as a row names them. */
export async function addMembersSince(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('members')
    .addColumn('since', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await compareBytewiseIn(db, ['members']);
}
