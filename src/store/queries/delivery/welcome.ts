import type { Kysely } from 'kysely';
import type { Time } from '../../../../dialogs/time.ts';
import type { Spot } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { teamsIn } from '../tables/channels.ts';

/** Keeps that a conversation was welcomed. @returns whether this is the first time since the bot came there */
export async function welcome(db: Kysely<Schema>, { team, conversation }: Spot, at: Time): Promise<boolean> {
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

const UNKNOWN = {
  service_url: null,
  account: null,
  tenant: null,
  removed_at: null,
  rests_at: null,
  seen_at: null,
};

/** Takes back the welcome of that moment. A welcome of another moment stays. */
export async function unwelcome(db: Kysely<Schema>, { team, conversation }: Spot, at: Time): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ welcomed_at: null })
    .where('team', '=', team)
    .where('conversation', '=', conversation)
    .where('welcomed_at', '=', at)
    .execute();
}

/**
 * Keeps that the bot was removed from a team: from all of its conversations, and from those of its private and shared
 * channels. Nothing can be sent there, and the next welcome is a first one.
 */
export async function farewell(db: Kysely<Schema>, { team }: Pick<Spot, 'team'>, at: Time): Promise<void> {
  const removed = { removed_at: at, welcomed_at: null };
  for (const one of await teamsIn(db, team))
    await db.updateTable('conversations').set(removed).where('team', '=', one).execute();
}
