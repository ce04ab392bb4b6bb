import type { Kysely } from 'kysely';
import type { Delivery } from '../../../../dialogs/delivery.ts';
import type { Time } from '../../../../dialogs/time.ts';
import type { Attempts, Ledger } from '../../contract/deliveries.ts';
import type { Schema } from '../../schema/schema.ts';

/** Keeps deliveries with the change that causes them. A delivery whose key is kept already changes nothing. */
export async function writeDeliveries(
  db: Kysely<Schema>,
  deliveries: readonly Delivery[],
  at: Time,
): Promise<void> {
  for (const { due, ...delivery } of deliveries) {
    await db
      .insertInto('deliveries')
      .values({
        ...delivery,
        state: 'waiting',
        due_at: due,
        attempts: 0,
        uncertain: 0,
        created_at: at,
        ...UNTRIED,
      })
      .onConflict((on) => on.columns(['team', 'key']).doNothing())
      .execute();
  }
}

const UNTRIED = {
  leased_until: null,
  attempted_at: null,
  refused_since: null,
  conversation: null,
  settled_at: null,
  message: null,
  error: null,
};

/**
 * Reads when and where something was attempted since a time. Only the last attempt of a delivery has its own time.
 * Earlier attempts count as if they were made at that time too. So the result may hold more attempts than there were
 * since then, but never fewer.
 */
export async function readAttempts(db: Kysely<Schema>, since: Time): Promise<Attempts[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['conversation', 'attempted_at', 'attempts'])
    .where('attempted_at', '>=', since)
    .orderBy('attempted_at')
    .execute();
  return rows.map(({ conversation, attempted_at, attempts }) => ({
    conversation,
    at: attempted_at ?? since,
    requests: attempts,
  }));
}

/** Counts the deliveries in each state, and the attempts that ended without a word. */
export async function readLedger(db: Kysely<Schema>): Promise<Ledger> {
  const rows = await db
    .selectFrom('deliveries')
    .select('state')
    .select(({ fn }) => [
      fn.countAll<number | string>().as('count'),
      fn.sum<number | string>('uncertain').as('uncertain'),
    ])
    .groupBy('state')
    .execute();
  return {
    states: Object.fromEntries(rows.map((row) => [row.state, Number(row.count)])),
    uncertain: rows.reduce((sum, row) => sum + Number(row.uncertain), 0),
  };
}
