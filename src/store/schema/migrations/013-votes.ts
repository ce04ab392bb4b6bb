import { type Kysely, sql } from 'kysely';
import { compareBytewiseIn } from './005-bytewise.ts';

/** Keeps how teams answer, their ballots with the counts, the votes in them, and what some think otherwise. */
export async function createVotes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('scans')
    .addColumn('way', 'text', (c) => c.notNull().defaultTo('together'))
    .execute();
  await db.schema
    .alterTable('scans')
    .addColumn('votes', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('scans').addColumn('vote_by', 'text').execute();
  await db.schema
    .alterTable('answers')
    .addColumn('dissent', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema
    .createTable('ways')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('standard', 'text', (c) => c.notNull())
    .addColumn('way', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('ways_key', ['team', 'round', 'standard'])
    .execute();
  await db.schema
    .createTable('ballots')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('ballot', 'integer', (c) => c.notNull())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('revealed_at', 'text')
    .addColumn('of', 'integer')
    .addColumn('comparable', 'integer', (c) => c.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('ballots_key', ['team', 'round', 'criterion', 'ballot'])
    .execute();
  await db.schema
    .createTable('votes')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('ballot', 'integer', (c) => c.notNull())
    .addColumn('member', 'text', (c) => c.notNull())
    .addColumn('choice', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('votes_key', ['team', 'round', 'criterion', 'ballot', 'member'])
    .execute();
  // Every turn counts the votes in open ballots, and most ballots of a round are revealed.
  await db.schema
    .createIndex('votes_open')
    .on('votes')
    .columns(['team', 'round', 'criterion', 'member'])
    .where(sql.ref('choice'), 'is not', null)
    .execute();
  await db.schema
    .createTable('ballot_counts')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('ballot', 'integer', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.notNull())
    .addColumn('votes', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('ballot_counts_key', ['team', 'round', 'criterion', 'ballot', 'choice'])
    .execute();
  await compareBytewiseIn(db, ['scans', 'answers', 'ways', 'ballots', 'votes', 'ballot_counts']);
}
