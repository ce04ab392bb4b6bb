import type { Kysely } from 'kysely';
import { ownTeam } from '../../../../dialogs/own-team.ts';
import type { Time } from '../../../../dialogs/time.ts';
import type { Claimed, Settlement } from '../../contract/deliveries.ts';
import { onPostgres } from '../../schema/engine.ts';
import type { Schema } from '../../schema/schema.ts';
import { keepOpened } from './addresses.ts';
import { eachDelivery } from './each-delivery.ts';
import { writeDeliveries } from './queue.ts';

/** Writes what became of an attempt. A delivery that was deleted meanwhile stays deleted, and nothing follows it. */
export async function settle(db: Kysely<Schema>, claimed: Claimed, settled: Settlement): Promise<void> {
  const { team, key, person } = claimed;
  const { outcome, at, follow } = settled;
  const refused = outcome.kind === 'dead' || (outcome.kind === 'retry' && outcome.refused);
  if (refused) await lockDelivery(db, claimed);
  const row = { ...(await rowAfter(db, claimed, settled)), leased_until: null };
  const update = db.updateTable('deliveries').set(row).where('team', '=', team).where('key', '=', key);
  const mine =
    outcome.kind === 'sent'
      ? update.where('state', '!=', 'sent')
      : update.where('state', '=', 'sending').where('attempts', '=', claimed.attempts);
  const { numUpdatedRows } = await mine.executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  if (outcome.kind === 'postponed') await postpone(db, claimed, outcome.due);
  if (outcome.kind === 'sent' && outcome.opened && person !== null) {
    const { conversation, opened } = outcome;
    await keepOpened(db, { team: ownTeam(person), conversation }, { ...opened, at });
  }
  await writeDeliveries(db, follow, at);
}

async function rowAfter(db: Kysely<Schema>, claimed: Claimed, { outcome, at }: Settlement) {
  switch (outcome.kind) {
    case 'sent': {
      const { conversation, message } = outcome;
      return { state: 'sent', settled_at: at, conversation, message, error: null };
    }
    case 'retry': {
      const uncertain = claimed.uncertain + (outcome.uncertain ? 1 : 0);
      const { due, error, refused } = outcome;
      if (refused && (await cameBack(db, claimed))) return { ...REVIVED, due_at: at, error, uncertain };
      const refused_since = refused ? (claimed.refusedSince ?? at) : null;
      return { state: 'waiting', due_at: due, error, uncertain, refused_since };
    }
    case 'postponed':
      return { state: 'waiting', due_at: outcome.due, attempts: claimed.attempts - 1 };
    case 'dropped':
      return { state: 'dropped', settled_at: at, error: outcome.error };
    case 'dead':
      return (await cameBack(db, claimed))
        ? { ...REVIVED, due_at: at, error: outcome.error }
        : { state: 'dead', settled_at: at, error: outcome.error };
  }
}

/** The state of a delivery whose conversation came back. Earlier refusals by Teams no longer count. */
const REVIVED = { state: 'waiting', refused_since: null };

/**
 * Makes this transaction and one that opens the way again at this moment wait for each other, so that the later sees
 * the earlier.
 */
async function lockDelivery(db: Kysely<Schema>, { team, key }: Claimed): Promise<void> {
  if (!onPostgres(db)) return;
  const mine = db.selectFrom('deliveries').select('key').where('team', '=', team).where('key', '=', key);
  await mine.forUpdate().execute();
}

/**
 * Whether the conversation came back while the attempt was under way. Nobody else would make the delivery due again.
 */
async function cameBack(db: Kysely<Schema>, { team, key, person }: Claimed): Promise<boolean> {
  // These are two questions, since a person's own team may be on another machine than the team of the delivery.
  const tried = await db
    .selectFrom('deliveries')
    .select('attempted_at')
    .where('team', '=', team)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!tried?.attempted_at) return false;
  const found = await db
    .selectFrom('conversations')
    .select('conversation')
    .where('team', '=', person === null ? team : ownTeam(person))
    .where('removed_at', 'is', null)
    .where('rests_at', 'is', null)
    .where('seen_at', '>', tried.attempted_at)
    .executeTakeFirst();
  return found !== undefined;
}

/** Has all deliveries to the same conversation wait as well. It takes no more messages for now. */
async function postpone(db: Kysely<Schema>, { team, person }: Claimed, due: Time): Promise<void> {
  await eachDelivery(
    db,
    (one) =>
      one.and([
        one('state', '=', 'waiting'),
        one('due_at', '<', due),
        person === null
          ? one.and([one('team', '=', team), one('person', 'is', null)])
          : one('person', '=', person),
      ]),
    (which) => db.updateTable('deliveries').set({ due_at: due }).where(which).execute(),
  );
}
