import type { Kysely } from 'kysely';
import type { DeliveryFacts } from '../../../../dialogs/delivery-facts.ts';
import type { Delivery } from '../../../../dialogs/state.ts';
import type { Address } from '../../contract/store.ts';
import type { Schema } from '../../schema/schema.ts';
import type { Write } from '../store-on.ts';
import { claim } from './claim.ts';
import { factsOf } from './delivery-facts.ts';
import { settle } from './settle.ts';

/** Where a delivery goes. Without a conversation one has to be made for the person first. */
export type Target = Readonly<{
  conversation: string | null;
  /** The person's id: as Teams gives it in a chat of their own, else the one in the directory. */
  account: string | null;
  serviceUrl: string | null;
  tenant: string | null;
}>;

/**
 * `refusedSince`: since when every attempt was refused; null when the last one was not. `target`: null when the bot was
 * removed from where it goes.
 */
export type Claimed = Delivery &
  Readonly<{ attempts: number; uncertain: number; refusedSince: string | null; target: Target | null }>;

/** What became of an attempt. */
export type Outcome =
  /** `opened`: the conversation was made for this; that is how the person is reached from now on. */
  | Readonly<{ kind: 'sent'; message: string | null; conversation: string; opened: Address | null }>
  /** `uncertain`: no answer came, so that it may have arrived all the same; `refused`: Teams would not take it. */
  | Readonly<{ kind: 'retry'; due: string; error: string; uncertain: boolean; refused: boolean }>
  /** Nothing was sent: all that goes to the same person or team waits until then. */
  | Readonly<{ kind: 'postponed'; due: string }>
  /** The address does not work (now). */
  | Readonly<{ kind: 'dead'; error: string }>
  /** Nobody wants it any more. */
  | Readonly<{ kind: 'dropped'; error: string }>;

/** Requests that went out as one attempt or more. */
export type Attempts = Readonly<{ conversation: string | null; at: string; requests: number }>;

/** The transactional outbox: what is to be sent was saved with the change that causes it. */
export type Deliveries = Readonly<{
  /**
   * Takes what is due, oldest first, until `lease`; what somebody took and never settled is due again then.
   * @param limit how many at most
   * @param until what is due by then; now, unless something else is said
   */
  claim(now: string, lease: string, limit: number, until?: string): Promise<Claimed[]>;
  /** What a delivery is drawn from, as it is now; null when its team is gone. */
  facts(delivery: Delivery): Promise<DeliveryFacts | null>;
  /**
   * Writes what became of a claimed delivery, and what follows it, in one transaction. Once it is sent it stays
   * so; anything else of an attempt that somebody has taken over meanwhile is left out.
   */
  settle(claimed: Claimed, outcome: Outcome, at: string, follow: readonly Delivery[]): Promise<void>;
  /** When, and where, something was attempted since then: so that a restart keeps to Teams' limits. */
  attempts(since: string): Promise<Attempts[]>;
  /** How many deliveries are in each state, and how many attempts may have arrived without a word. */
  ledger(): Promise<Readonly<{ states: Readonly<Record<string, number>>; uncertain: number }>>;
}>;

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
async function attemptsSince(db: Kysely<Schema>, since: string): Promise<Attempts[]> {
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

async function readLedger(db: Kysely<Schema>): ReturnType<Deliveries['ledger']> {
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
  at: string,
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
