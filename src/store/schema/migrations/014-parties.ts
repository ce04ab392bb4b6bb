import type { Kysely } from 'kysely';
import { compareBytewiseIn } from './005-bytewise.ts';

/** Keeps for whom people speak, the counts of ballots by party, and how teams know their answers. */
export async function createParties(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('members').addColumn('party', 'text').execute();
  await db.schema.alterTable('votes').addColumn('party', 'text').execute();
  await db.schema.alterTable('answers').addColumn('evidence', 'text').execute();
  await db.schema
    .alterTable('ballots')
    .addColumn('parties', 'text', (c) => c.notNull().defaultTo('none'))
    .execute();
  await addPartyToCounts(db);
  await compareBytewiseIn(db, ['members', 'votes', 'answers', 'ballots', 'ballot_counts']);
}

/** Makes the table anew, since SQLite can't change a key. */
async function addPartyToCounts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('counts_by_party')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('ballot', 'integer', (c) => c.notNull())
    .addColumn('choice', 'text', (c) => c.notNull())
    .addColumn('party', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('votes', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('counts_by_party_key', [
      'team',
      'round',
      'criterion',
      'ballot',
      'choice',
      'party',
    ] as never)
    .execute();
  const kept = ['team', 'round', 'criterion', 'ballot', 'choice', 'votes'] as const;
  const old = db as Kysely<{ ballot_counts: Record<(typeof kept)[number], string | number> }>;
  const fresh = db as unknown as Kysely<{ counts_by_party: Record<(typeof kept)[number], string | number> }>;
  await fresh
    .insertInto('counts_by_party')
    .columns([...kept])
    .expression(old.selectFrom('ballot_counts').select([...kept]))
    .execute();
  await db.schema.dropTable('ballot_counts').execute();
  await db.schema.alterTable('counts_by_party').renameTo('ballot_counts').execute();
}
