import type { Kysely } from 'kysely';
import { ownerOf } from '../../../../dialogs/own-team.ts';
import type { Time } from '../../../../dialogs/time.ts';
import { onPostgres } from '../../schema/engine.ts';
import type { Schema } from '../../schema/schema.ts';
import { eachDelivery, type WhichOnes } from './each-delivery.ts';

/** Makes deliveries due again that could not reach a team or a person. */
export async function reviveTo(db: Kysely<Schema>, team: string, at: Time): Promise<void> {
  await lockTried(db, team);
  const again = { state: 'waiting', due_at: at, leased_until: null, error: null, refused_since: null };
  await eachDelivery(
    db,
    (one) =>
      one.and([
        one.or([
          one('state', '=', 'dead'),
          one.and([one('state', '=', 'waiting'), one('refused_since', 'is not', null)]),
        ]),
        goesTo(team)(one),
      ]),
    (which) => db.updateTable('deliveries').set(again).where(which).execute(),
  );
}

/**
 * Locks deliveries that are being tried. An attempt that fails at this moment then either sees the new address, or its
 * failure is seen here.
 */
async function lockTried(db: Kysely<Schema>, team: string): Promise<void> {
  if (!onPostgres(db)) return;
  await eachDelivery(
    db,
    (one) => one.and([one('state', 'in', ['sending', 'dead']), goesTo(team)(one)]),
    (which) => db.selectFrom('deliveries').select('key').where(which).forUpdate().execute(),
  );
}

/** The condition for deliveries to a team. For a person's own team that means deliveries to the person. */
function goesTo(team: string): WhichOnes {
  const person = ownerOf(team);
  return (one) =>
    person === null
      ? one.and([one('team', '=', team), one('person', 'is', null)])
      : one('person', '=', person);
}
