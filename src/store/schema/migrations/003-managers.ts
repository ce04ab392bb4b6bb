import { type Kysely, sql } from 'kysely';

export async function createManagers(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('teams').addColumn('tenant', 'text').execute();
  await db.schema
    .alterTable('teams')
    .addColumn('paused', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('members')
    .addColumn('paused', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('scans').addColumn('released_at', 'text').execute();
  await db.schema.alterTable('audit').addColumn('subject', 'text').execute();
  await db.schema.alterTable('answers').addColumn('wording', 'text').execute();
  // A conversation that was never welcomed has an address too, so that column may be empty from now on.
  await db.schema.alterTable('conversations').renameTo('conversations_before').execute();
  await db.schema
    .createTable('conversations')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('conversation', 'text', (c) => c.notNull())
    .addColumn('welcomed_at', 'text')
    .addColumn('service_url', 'text')
    .addColumn('account', 'text')
    .addColumn('tenant', 'text')
    .addColumn('removed_at', 'text')
    .addColumn('seen_at', 'text')
    .addPrimaryKeyConstraint('addresses_key', ['team', 'conversation'])
    .execute();
  await sql`insert into conversations (team, conversation, welcomed_at)
    select team, conversation, welcomed_at from conversations_before`.execute(db);
  await db.schema.dropTable('conversations_before').execute();
  await db.schema
    .createTable('managers')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('manager', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('rhythm', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('managers_key', ['team', 'manager'])
    .execute();
  await db.schema.createIndex('managers_by_person').on('managers').column('manager').execute();
  await db.schema
    .createTable('actions')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('action', 'integer', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('resource', 'text')
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('owner', 'text')
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('due', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('member', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('actions_key', ['team', 'action'])
    .execute();
  await db.schema.createIndex('actions_by_owner').on('actions').column('owner').execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('person', 'text')
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('round', 'integer')
    .addColumn('action', 'integer')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('leased_until', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('uncertain', 'integer', (c) => c.notNull())
    .addColumn('attempted_at', 'text')
    .addColumn('conversation', 'text')
    .addColumn('settled_at', 'text')
    .addColumn('message', 'text')
    .addColumn('error', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('deliveries_key', ['team', 'key'])
    .execute();
  await db.schema.createIndex('deliveries_due').on('deliveries').columns(['state', 'due_at']).execute();
  await db.schema
    .createTable('links')
    .addColumn('hash', 'text', (c) => c.notNull().primaryKey())
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('round', 'integer')
    .addColumn('without_notes', 'integer', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .addColumn('sign_in', 'text')
    .execute();
}
