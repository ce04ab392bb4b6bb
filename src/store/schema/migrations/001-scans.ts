import type { Kysely } from 'kysely';

export async function createScans(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('teams')
    .addColumn('team', 'text', (c) => c.notNull().primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('members')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('member', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('members_key', ['team', 'member'])
    .execute();
  await db.schema
    .createTable('scans')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('started_by', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text')
    .addPrimaryKeyConstraint('scans_key', ['team', 'round'])
    .execute();
  await db.schema
    .createTable('answers')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('choice', 'text')
    .addColumn('reason', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('member', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('answers_key', ['team', 'round', 'criterion'])
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('conversation', 'text', (c) => c.notNull())
    .addColumn('activity', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('member', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('criterion', 'text')
    .addColumn('choice', 'text')
    .addColumn('reason', 'text')
    .addColumn('version', 'integer')
    .addPrimaryKeyConstraint('audit_key', ['team', 'conversation', 'activity', 'n'])
    .execute();
  await db.schema
    .createTable('places')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('conversation', 'text', (c) => c.notNull())
    .addColumn('message', 'text')
    .addColumn('standard', 'text')
    .addColumn('criterion', 'text')
    .addColumn('seen', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('placed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('places_key', ['team', 'conversation'])
    .execute();
  await db.schema
    .createTable('conversations')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('conversation', 'text', (c) => c.notNull())
    .addColumn('welcomed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('conversations_key', ['team', 'conversation'])
    .execute();
}
