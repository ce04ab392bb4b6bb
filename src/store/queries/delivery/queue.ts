import type { Kysely } from 'kysely';
import type { Delivery } from '../../../../dialogs/delivery.ts';
import type { Attempts, Ledger } from '../../contract/deliveries.ts';
import type { Schema } from '../../schema/schema.ts';

/** Keeps deliveries with the change that causes them; a key that is there already is left alone. */
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
 * When, and where, something was attempted since then. Only the last attempt of a delivery has a time: earlier ones are
 * counted as if they were made then too, so that they are more than there were in that time, never fewer.
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
