import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** What kind of channel each is, and which conversations rest until Teams says that they are back. */
export async function createChannels(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('channels')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('host', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('channels_key', ['team', 'channel'])
    .execute();
  await db.schema.createIndex('channels_by_host').on('channels').column('host').execute();
  await db.schema.alterTable('conversations').addColumn('rests_at', 'text').execute();
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  // As all others (005): compared byte by byte, whatever language the database speaks.
  for (const [table, columns] of Object.entries(TEXTS)) {
    for (const column of columns) {
      await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} type text collate "C"`.execute(
        db,
      );
    }
  }
}

const TEXTS = { channels: ['team', 'channel', 'host', 'kind', 'name', 'at'], conversations: ['rests_at'] };
