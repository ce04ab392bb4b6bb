import type { Kysely } from 'kysely';
import { compareBytewiseIn } from './005-bytewise.ts';

/** Keeps what the placed card asks that can't be undone, since a typed "ja" confirms it. */
export async function createQuestions(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('places').addColumn('question', 'text').execute();
  await compareBytewiseIn(db, ['places']);
}
