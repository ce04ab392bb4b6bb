import type { Kysely } from 'kysely';
import type { Delivery } from '../../../../dialogs/delivery.ts';
import type { Time } from '../../../../dialogs/time.ts';
import type { Claim, Claimed } from '../../contract/deliveries.ts';
import { onPostgres } from '../../schema/engine.ts';
import type { Schema } from '../../schema/schema.ts';
import { targetOf } from './target.ts';

/** Takes deliveries that are due. Before anything is sent, this writes down that it is about to be tried, and where. */
export async function claim(
  db: Kysely<Schema>,
  { now, leasedUntil, limit, dueBy = now }: Claim,
): Promise<Claimed[]> {
  await endLeases(db, now);
  const due = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('due_at', '<=', dueBy)
    .orderBy('due_at')
    .limit(limit)
    // Leaves out rows that another process claims at this moment.
    .$if(onPostgres(db), (query) => query.forUpdate().skipLocked())
    .execute();
  const claimed: Claimed[] = [];
  for (const row of due) {
    const { team, key, person, round, action, due_at } = row;
    const target = await targetOf(db, { team, person });
    const attempts = row.attempts + 1;
    await db
      .updateTable('deliveries')
      .set({
        state: 'sending',
        leased_until: leasedUntil,
        attempts,
        attempted_at: now,
        conversation: target?.conversation ?? null,
      })
      .where('team', '=', team)
      .where('key', '=', key)
      .execute();
    const what = row.what as Delivery['what'];
    const delivery = { team, key, person, what, round, action, due: due_at };
    const { uncertain, refused_since: refusedSince } = row;
    claimed.push({ ...delivery, attempts, uncertain, refusedSince, target });
  }
  return claimed;
}

/** Has deliveries wait again whose lease ended. The process that took them is gone, and may have sent them. */
async function endLeases(db: Kysely<Schema>, now: Time): Promise<void> {
  await db
    .updateTable('deliveries')
    .set((row) => ({ state: 'waiting', leased_until: null, uncertain: row('uncertain', '+', 1) }))
    .where('state', '=', 'sending')
    .where('leased_until', '<=', now)
    .execute();
}
