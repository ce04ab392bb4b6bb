import type { Kysely } from 'kysely';
import { outsideThread } from '../../../dialogs/thread.ts';
import type { InSight } from '../contract/tab-reads.ts';
import type { Schema } from '../schema/schema.ts';
import { generalOf, openChannels } from './tables/channels.ts';
import { placedOf } from './tables/places.ts';

/** How many cards are refreshed. Each takes a request to Teams, and older ones have scrolled out of sight. */
const CARDS = 10;

/** The cards that were last placed in the team's conversations where the bot still is. */
export async function readInSight(db: Kysely<Schema>, team: string): Promise<InSight[]> {
  const places = await db
    .selectFrom('places')
    .selectAll()
    .where('team', '=', team)
    .where('message', 'is not', null)
    .where('standard', 'is not', null)
    .orderBy('placed_at', 'desc')
    .limit(CARDS)
    .execute();
  if (places.length === 0) return [];
  const addresses = await db
    .selectFrom('conversations')
    .select(['conversation', 'service_url', 'tenant'])
    .where('team', '=', team)
    .where('removed_at', 'is', null)
    .where('rests_at', 'is', null)
    .execute();
  const open = generalOf(team) === null ? null : await openChannels(db, team);
  const known = new Map(addresses.map((row) => [row.conversation, row]));
  return places.flatMap(({ team: _, conversation, ...row }) => {
    // A thread is reached in the way of its channel.
    const channel = outsideThread(conversation);
    const address = known.get(channel);
    // The card may have been placed before its channel got a scan of its own. Then it is no longer the team's.
    if (!address?.service_url || open?.has(channel) === false) return [];
    return [{ conversation, placed: placedOf(row), serviceUrl: address.service_url, tenant: address.tenant }];
  });
}
