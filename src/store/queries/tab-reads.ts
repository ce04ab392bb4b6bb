import type { Kysely } from 'kysely';
import type { PlacedCard, Shows } from '../../../dialogs/state.ts';
import type { InSight, TabReads } from '../contract/tab-reads.ts';
import type { Schema } from '../schema/schema.ts';
import { targetOf } from './delivery/target.ts';
import type { Write } from './store-on.ts';
import { generalOf, openChannels } from './tables/channels.ts';
import { columnsOfShows, placedOf } from './tables/places.ts';

/** How many cards are refreshed: each is a request to Teams, and what is older has scrolled out of sight. */
const CARDS = 10;

export function tabOn(db: Kysely<Schema>, write: Write): TabReads {
  return {
    reach: (team) => targetOf(db, { team, person: null }),
    async somewhere() {
      const some = db.selectFrom('conversations').select('service_url').where('service_url', 'is not', null);
      return (await some.limit(1).executeTakeFirst())?.service_url ?? null;
    },
    async manages(person) {
      const one = await db
        .selectFrom('managers')
        .select('team')
        .where('manager', '=', person)
        .limit(1)
        .execute();
      return one.length > 0;
    },
    inSight: (team) => readInSight(db, team),
    async moveCard(at, before, shows) {
      let moved = false;
      await write(async (trx) => {
        moved = await moveCard(trx, at, before, shows);
      });
      return moved;
    },
  };
}

async function readInSight(db: Kysely<Schema>, team: string): Promise<InSight[]> {
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
    // A thread is reached as its channel is.
    const channel = conversation.split(';')[0] ?? conversation;
    const at = known.get(channel);
    // A card of before that stands in a channel which has a scan of its own by now.
    if (!at?.service_url || open?.has(channel) === false) return [];
    return [{ conversation, placed: placedOf(row), serviceUrl: at.service_url, tenant: at.tenant }];
  });
}

async function moveCard(
  db: Kysely<Schema>,
  { team, conversation }: Readonly<{ team: string; conversation: string }>,
  { message, version, standard, criterion, seen, confirms: question = null }: PlacedCard,
  shows: Shows,
): Promise<boolean> {
  const moved = await db
    .updateTable('places')
    .set(columnsOfShows(shows))
    .where('team', '=', team)
    .where('conversation', '=', conversation)
    .where('version', '=', version)
    .where('seen', '=', seen)
    .where('message', message === null ? 'is' : '=', message)
    .where('standard', standard === null ? 'is' : '=', standard)
    .where('criterion', criterion === null ? 'is' : '=', criterion)
    .where('question', question === null ? 'is' : '=', question)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}
