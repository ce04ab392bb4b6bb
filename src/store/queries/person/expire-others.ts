import type { Kysely } from 'kysely';
import type { Cutoffs } from '../../contract/rights.ts';
import { KEPT } from '../../schema/kept-until.ts';
import type { Schema } from '../../schema/schema.ts';

/** How many rows of each table one batch deletes. Turns that arrive meanwhile wait for it. */
const ROWS = 500;

/**
 * Deletes a few of the messages, links and questions that were kept long enough.
 * @returns whether there may be more
 */
export async function expireOthers(db: Kysely<Schema>, cutoffs: Cutoffs): Promise<boolean> {
  const deliveries = await db
    .selectFrom('deliveries')
    .select(['team', 'key'])
    .where('state', 'in', ['sent', 'dropped'])
    .where('settled_at', '<', cutoffs.deliveries)
    .limit(ROWS)
    .execute();
  for (const { team, key } of deliveries) {
    await db.deleteFrom('deliveries').where('team', '=', team).where('key', '=', key).execute();
  }
  const links = await db
    .selectFrom('links')
    .select('hash')
    .where(KEPT.links.dates[0], '<', cutoffs[KEPT.links.term])
    .limit(ROWS)
    .execute();
  for (const { hash } of links) await db.deleteFrom('links').where('hash', '=', hash).execute();
  const feedback = await db
    .selectFrom('feedback')
    .select('id')
    .where(KEPT.feedback.dates[0], '<', cutoffs[KEPT.feedback.term])
    .limit(ROWS)
    .execute();
  for (const { id } of feedback) await db.deleteFrom('feedback').where('id', '=', id).execute();
  return [deliveries, links, feedback].some((rows) => rows.length === ROWS);
}
