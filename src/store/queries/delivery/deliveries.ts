import type { Kysely } from 'kysely';
import type { Delivery } from '../../../../dialogs/state.ts';
import type { Time } from '../../../../dialogs/time.ts';
import type { Attempts, Claimed, Deliveries, Ledger } from '../../contract/deliveries.ts';
import type { Schema } from '../../schema/schema.ts';
import type { Write } from '../store-on.ts';
import { claim } from './claim.ts';
import { factsOf } from './delivery-facts.ts';
import { settle } from './settle.ts';

export function deliveriesOn(db: Kysely<Schema>, write: Write): Deliveries {
  return {
    async claim(now, lease, limit, until = now) {
      let claimed: Claimed[] = [];
      await write(async (trx) => {
        claimed = await claim(trx, now, lease, limit, until);
      });
      return claimed;
    },
    facts: (delivery) => factsOf(db, delivery),
    settle: (claimed, outcome, at, follow) => write((trx) => settle(trx, claimed, outcome, at, follow)),
    attempts: (since) => attemptsSince(db, since),
    ledger: () => readLedger(db),
  };
}

/**
 * Only the last attempt of a delivery has a time. Earlier ones are counted as if they were made then too: more
 * than there were in that time, never fewer.
 */
async function attemptsSince(db: Kysely<Schema>, since: Time): Promise<Attempts[]> {
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

async function readLedger(db: Kysely<Schema>): Promise<Ledger> {
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
