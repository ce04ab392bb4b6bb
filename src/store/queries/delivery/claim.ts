import type { Kysely } from 'kysely';
import type { Delivery } from '../../../../dialogs/delivery.ts';
import type { Time } from '../../../../dialogs/time.ts';
import type { Claim, Claimed } from '../../contract/deliveries.ts';
import { onCitus, onPostgres } from '../../schema/engine.ts';
import type { Schema } from '../../schema/schema.ts';
import { eachDelivery } from './each-delivery.ts';
import { targetOf } from './target.ts';

/** Takes deliveries that are due. Before anything is sent, this writes down that it is about to be tried, and where. */
export async function claim(db: Kysely<Schema>, which: Claim): Promise<Claimed[]> {
  await endLeases(db, which.now);
  for (;;) {
    const due = await readDue(db, which);
    const claimed: Claimed[] = [];
    for (const row of due) claimed.push(...(await take(db, row, which)));
    // Others took all of them meanwhile. Then the next ones are due.
    if (claimed.length > 0 || due.length === 0) return claimed;
  }
}

type Row = Schema['deliveries'];

async function readDue(db: Kysely<Schema>, { now, limit, dueBy = now }: Claim): Promise<Row[]> {
  return await db
    .selectFrom('deliveries')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('due_at', '<=', dueBy)
    .orderBy('due_at')
    // All who claim take them in the same order, so that two of them can't wait for each other.
    .$if(onCitus(db), (query) => query.orderBy('team').orderBy('key'))
    .limit(limit)
    // Leaves out rows that another process claims at this moment. Citus has nothing like it for rows of several teams.
    .$if(onPostgres(db) && !onCitus(db), (query) => query.forUpdate().skipLocked())
    .execute();
}

/** Takes one, as long as it is as it was read. @returns nothing when somebody else took it meanwhile */
async function take(db: Kysely<Schema>, row: Row, { now, leasedUntil }: Claim): Promise<Claimed[]> {
  const { team, key, person, round, action, due_at } = row;
  const target = await targetOf(db, { team, person });
  const attempts = row.attempts + 1;
  const taken = await db
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
    .where('state', '=', 'waiting')
    .where('attempts', '=', row.attempts)
    .where('due_at', '=', due_at)
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) return [];
  const what = row.what as Delivery['what'];
  const delivery = { team, key, person, what, round, action, due: due_at };
  const { uncertain, refused_since: refusedSince } = row;
  return [{ ...delivery, attempts, uncertain, refusedSince, target }];
}

/** Has deliveries wait again whose lease ended. The process that took them is gone, and may have sent them. */
async function endLeases(db: Kysely<Schema>, now: Time): Promise<void> {
  await eachDelivery(
    db,
    (one) => one.and([one('state', '=', 'sending'), one('leased_until', '<=', now)]),
    (which) =>
      db
        .updateTable('deliveries')
        .set((row) => ({ state: 'waiting', leased_until: null, uncertain: row('uncertain', '+', 1) }))
        .where(which)
        .execute(),
  );
}
