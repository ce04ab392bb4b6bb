import type { Kysely } from 'kysely';
import type { Time } from '../../../../dialogs/time.ts';
import type { TeamPart } from '../../contract/address.ts';
import type { Schema } from '../../schema/schema.ts';
import { generalOf, teamsIn } from '../tables/channels.ts';
import { reviveTo } from './revive.ts';

/**
 * Sends nothing to a part of a team until it comes back. A conversation that was never kept, or that the bot left,
 * makes no row.
 */
export async function rest(db: Kysely<Schema>, part: TeamPart, at: Time): Promise<void> {
  let resting: Pick<Schema['conversations'], 'service_url' | 'tenant'> | undefined;
  for (const update of await conversations(db, part)) {
    const [row] = await update
      .set({ rests_at: at })
      .where('removed_at', 'is', null)
      .where('rests_at', 'is', null)
      .returning(['service_url', 'tenant'])
      .execute();
    resting ??= row;
  }
  const general = generalOf(part.team);
  if (!resting || part.conversation === null || general === null) return;
  // From now on messages to the team go to its General channel, even when the bot never heard from there.
  await db
    .insertInto('conversations')
    .values({
      ...{ team: part.team, conversation: general, welcomed_at: null, account: null },
      ...{ ...resting, removed_at: null, rests_at: null, seen_at: at },
    })
    .onConflict((on) => on.columns(['team', 'conversation']).doNothing())
    .execute();
}

/**
 * Opens the way to a part of a team again. Deliveries that failed meanwhile are due again.
 * @param serviceUrl null when Teams did not tell
 */
export async function resume(
  db: Kysely<Schema>,
  part: TeamPart,
  { serviceUrl, at }: Readonly<{ serviceUrl: string | null; at: Time }>,
): Promise<void> {
  const back = new Set<string>();
  for (const update of await conversations(db, part)) {
    const rows = await update
      .set({ rests_at: null, seen_at: at, ...(serviceUrl === null ? {} : { service_url: serviceUrl }) })
      .where('removed_at', 'is', null)
      .where('rests_at', 'is not', null)
      .returning('team')
      .execute();
    for (const { team } of rows) back.add(team);
  }
  for (const team of [...back].sort()) await reviveTo(db, team, at);
}

/** @returns an update for each team that is a part of this one: all conversations of it, or the one that is named */
async function conversations(db: Kysely<Schema>, { team, conversation }: TeamPart) {
  const update = db.updateTable('conversations');
  if (conversation !== null)
    return [update.where('team', '=', team).where('conversation', '=', conversation)];
  return (await teamsIn(db, team)).map((one) => update.where('team', '=', one));
}
