import type { Kysely } from 'kysely';
import type { Time } from '../../../../dialogs/time.ts';
import type { Address } from '../../contract/address.ts';
import type { Spot } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { reviveTo } from './revive.ts';

/** An address, with the time at which it was told. */
type Told = Address & Readonly<{ at: Time }>;

/** Keeps how a conversation is reached. Deliveries that failed there are due again. */
export async function keepAddress(
  db: Kysely<Schema>,
  { team, conversation }: Pick<Spot, 'team' | 'conversation'>,
  told: Told,
): Promise<void> {
  const address = columnsOf(told);
  await db
    .insertInto('conversations')
    .values({ team, conversation, welcomed_at: null, ...address })
    .onConflict((on) => on.columns(['team', 'conversation']).doUpdateSet(address))
    .execute();
  await reviveTo(db, team, told.at);
}

/** Renews the address of a conversation that is kept and that the bot did not leave. It makes no row. */
export async function renewAddress(
  db: Kysely<Schema>,
  { team, conversation }: Pick<Spot, 'team' | 'conversation'>,
  { serviceUrl, account, tenant, at }: Told,
): Promise<void> {
  const renewed = await db
    .updateTable('conversations')
    .set({ service_url: serviceUrl, account, tenant, seen_at: at })
    .where('team', '=', team)
    .where('conversation', '=', conversation)
    .where('removed_at', 'is', null)
    .where('rests_at', 'is', null)
    .executeTakeFirst();
  if (renewed.numUpdatedRows > 0n) await reviveTo(db, team, at);
}

/** Keeps a conversation that was made for a delivery. One that is kept already stays as it is. */
export async function keepOpened(
  db: Kysely<Schema>,
  { team, conversation }: Pick<Spot, 'team' | 'conversation'>,
  told: Told,
): Promise<void> {
  await db
    .insertInto('conversations')
    .values({ team, conversation, welcomed_at: null, ...columnsOf(told) })
    .onConflict((on) => on.columns(['team', 'conversation']).doNothing())
    .execute();
}

function columnsOf({ serviceUrl, account, tenant, at }: Told) {
  return { service_url: serviceUrl, account, tenant, removed_at: null, rests_at: null, seen_at: at };
}

/** An address of Teams at which any conversation is reached; null when there is none yet. */
export async function anyServiceUrl(db: Kysely<Schema>): Promise<string | null> {
  const some = db.selectFrom('conversations').select('service_url').where('service_url', 'is not', null);
  return (await some.limit(1).executeTakeFirst())?.service_url ?? null;
}
