import type { Kysely } from 'kysely';
import { compareBytewiseIn } from './005-bytewise.ts';

/**
 * Keeps for whom people speak, the counts of ballots by party, and how teams know their answers. The counts by party have
 * a table of their own: in an upgrade the program of before still runs for a while, and takes each row of `ballot_counts`
 * for all votes for a choice.
 */
export async function createParties(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('members').addColumn('party', 'text').execute();
  await db.schema.alterTable('votes').addColumn('party', 'text').execute();
  await db.schema.alterTable('answers').addColumn('evidence', 'text').execute();
  await db.schema
    .alterTable('ballots')
    .addColumn('parties', 'text', (c) => c.notNull().defaultTo('none'))
    .execute();
  await db.schema
    .createTable('party_counts')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('ballot', 'integer', (c) => c.notNull())
    .addColumn('party', 'text', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.notNull())
    .addColumn('votes', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('party_counts_key', ['team', 'round', 'criterion', 'ballot', 'party', 'choice'])
    .execute();
  await compareBytewiseIn(db, ['members', 'votes', 'answers', 'ballots', 'party_counts']);
}
