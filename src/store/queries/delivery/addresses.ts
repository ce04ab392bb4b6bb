import type { ExpressionBuilder, Kysely } from 'kysely';
import { ownerOf } from '../../../../dialogs/own-team.ts';
import type { Time } from '../../../../dialogs/time.ts';
import type { Address } from '../../contract/address.ts';
import type { Spot } from '../../contract/turn-record.ts';
import { onPostgres } from '../../schema/engine.ts';
import type { Schema } from '../../schema/schema.ts';
import { channelsIn } from '../tables/channels.ts';

/** Keeps how a conversation is reached. What could not be delivered there is due again: the way is open now. */
export async function keepAddress(
  db: Kysely<Schema>,
  { team, conversation }: Spot,
  { serviceUrl, account, tenant }: Address,
  at: Time,
): Promise<void> {
  const address = {
    service_url: serviceUrl,
    account,
    tenant,
    removed_at: null,
    rests_at: null,
    seen_at: at,
  };
  await db
    .insertInto('conversations')
    .values({ team, conversation, welcomed_at: null, ...address })
    .onConflict((on) => on.columns(['team', 'conversation']).doUpdateSet(address))
    .execute();
  await reviveTo(db, team, at);
}

/** The same for a conversation that is there and that the bot did not leave: what only happened there makes no row. */
export async function renewAddress(
  db: Kysely<Schema>,
  { team, conversation }: Spot,
  { serviceUrl, account, tenant }: Address,
  at: Time,
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

/** What could not be delivered to a team or a person is due again. */
export async function reviveTo(db: Kysely<Schema>, team: string, at: Time): Promise<void> {
  await lockTried(db, team);
  await db
    .updateTable('deliveries')
    .set({ state: 'waiting', due_at: at, leased_until: null, error: null, refused_since: null })
    .where((one) =>
      one.or([
        one('state', '=', 'dead'),
        one.and([one('state', '=', 'waiting'), one('refused_since', 'is not', null)]),
      ]),
    )
    .where(goesTo(team))
    .execute();
}

/** An attempt that fails at this moment either sees the new address, or is seen as failed. */
async function lockTried(db: Kysely<Schema>, team: string): Promise<void> {
  if (!onPostgres(db)) return;
  const tried = db.selectFrom('deliveries').select('key').where('state', 'in', ['sending', 'dead']);
  await tried.where(goesTo(team)).forUpdate().execute();
}

/** What goes to a team, or to a person by the id of their own team. */
function goesTo(team: string) {
  const person = ownerOf(team);
  return (one: ExpressionBuilder<Schema, 'deliveries'>) =>
    person === null
      ? one.and([one('team', '=', team), one('person', 'is', null)])
      : one('person', '=', person);
}

/** @returns whether this is the first welcome since the bot came here */
export async function welcomeAt(
  db: Kysely<Schema>,
  { team, conversation }: Spot,
  at: Time,
): Promise<boolean> {
  const result = await db
    .insertInto('conversations')
    .values({ team, conversation, welcomed_at: at, ...UNKNOWN })
    .onConflict((on) =>
      on
        .columns(['team', 'conversation'])
        .doUpdateSet({ welcomed_at: at })
        .where('conversations.welcomed_at', 'is', null),
    )
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The welcome of that moment was none; one of another moment stays. */
export async function unwelcomeAt(db: Kysely<Schema>, { team, conversation }: Spot, at: Time): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ welcomed_at: null })
    .where('team', '=', team)
    .where('conversation', '=', conversation)
    .where('welcomed_at', '=', at)
    .execute();
}

/**
 * The bot was removed, from all of a team's conversations and the channels in it: nothing can be sent, and the next
 * welcome is a first.
 */
export async function removeAddress(
  db: Kysely<Schema>,
  { team }: Pick<Spot, 'team'>,
  at: Time,
): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ removed_at: at, welcomed_at: null })
    .where((one) => one.or([one('team', '=', team), one('team', 'in', channelsIn(db, team))]))
    .execute();
}

const UNKNOWN = {
  service_url: null,
  account: null,
  tenant: null,
  removed_at: null,
  rests_at: null,
  seen_at: null,
};
