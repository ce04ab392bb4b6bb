import type { Kysely } from 'kysely';
import { compareBytewiseIn } from './005-bytewise.ts';

/** What the card on the table asks that can't be undone: a typed "ja" answers that. */
export async function createQuestions(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('places').addColumn('question', 'text').execute();
  await compareBytewiseIn(db, ['places']);
}
