import { randomUUID } from 'node:crypto';
import { NEVER, utcDay } from '../../../dialogs/time.ts';
import type { Write } from './store-on.ts';

/** As much (characters) as an answer with a long note: it takes room that has to be there. */
const LENGTH = 8_000;

/** Writes a row and takes it away again in one transaction, the way that all is written; nobody ever sees it. */
export async function tryOut(write: Write): Promise<void> {
  await write(async (trx) => {
    const id = `try-${randomUUID()}`;
    const row = { id, day: utcDay(NEVER), kind: 'try', question: '-'.repeat(LENGTH), resource: null };
    await trx.insertInto('feedback').values(row).execute();
    await trx.deleteFrom('feedback').where('id', '=', id).execute();
  });
}
