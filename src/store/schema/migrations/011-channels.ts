import type { Kysely } from 'kysely';
import { compareBytewiseIn } from './005-bytewise.ts';

/** Keeps the kind of each channel, and which conversations rest until Teams says that they are back. */
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
  await compareBytewiseIn(db, ['channels', 'conversations']);
}
