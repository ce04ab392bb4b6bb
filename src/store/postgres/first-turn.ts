import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { tryOut } from '../queries/try-out.ts';
import { load } from '../queries/turn/load-turn.ts';
import type { Schema } from '../schema/schema.ts';
import type { PostgresSettings } from './postgres-settings.ts';
import { writingOn } from './postgres-write.ts';
import { whileStarting } from './while-starting.ts';

/** The connections that turns take: each with one user at a time, and those that they share. */
type Both = Readonly<{ db: Kysely<Schema>; lines: Kysely<Schema> }>;

/**
 * Reads and writes as a turn does, on a connection of each kind, and leaves nothing behind. So a bot that may not, or a
 * server that refuses, ends the start and not everybody's turns.
 * @throws DatabaseServerError
 */
export async function firstTurn(settings: PostgresSettings, { db, lines }: Both): Promise<void> {
  const nowhere = `try-${randomUUID()}`;
  const spot = { team: nowhere, conversation: nowhere, member: nowhere };
  try {
    await whileStarting(settings, async () => {
      await writingOn(db)(tryOut);
      await load(lines, spot, { about: {} });
      await lines.deleteFrom('feedback').where('id', '=', nowhere).execute();
    });
  } catch (error) {
    await Promise.all([db.destroy(), lines.destroy()]);
    throw error;
  }
}
