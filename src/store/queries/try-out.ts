import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { NEVER, utcDay } from '../../../dialogs/time.ts';
import type { Schema } from '../schema/schema.ts';

/** How many characters are written: as many as an answer with a long note has, so that it needs room on the disk. */
const LENGTH = 8_000;

/** Writes a row and takes it away again, inside the caller's transaction. Nobody ever sees the row. */
export async function tryOut(db: Kysely<Schema>): Promise<void> {
  const id = `try-${randomUUID()}`;
  const row = { id, day: utcDay(NEVER), kind: 'try', question: '-'.repeat(LENGTH), resource: null };
  await db.insertInto('feedback').values(row).execute();
  await db.deleteFrom('feedback').where('id', '=', id).execute();
}
