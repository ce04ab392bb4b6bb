import type { Kysely } from 'kysely';
import { ownTeam } from '../../../../dialogs/own-team.ts';
import type { Target } from '../../contract/deliveries.ts';
import type { Schema } from '../../schema/schema.ts';
import { generalOf, openChannels } from '../tables/channels.ts';

/**
 * Finds how a person, or else the team itself, is reached: in the conversation that the bot last heard from.
 * @returns null when the bot was removed from there, or when it is archived or deleted
 */
export async function targetOf(
  db: Kysely<Schema>,
  { team, person }: Readonly<{ team: string; person: string | null }>,
): Promise<Target | null> {
  const ofTeam = await addressesOf(db, team);
  // This is read for every team, so that the time it takes does not tell whether a team is kept.
  const ofTenant = await tenantOf(db, team);
  const own = person === null ? ofTeam : await addressesOf(db, ownTeam(person));
  const seen = own.find((row) => row.removed_at === null && row.rests_at === null);
  if (!seen && own.length > 0) return null;
  // A person who was never seen is reached at the address of Teams at which their team is.
  const near = ofTeam.find((row) => row.service_url !== null);
  const tenant = seen?.tenant ?? near?.tenant ?? ofTenant;
  return {
    conversation: seen?.conversation ?? null,
    account: seen?.account ?? person,
    serviceUrl: seen?.service_url ?? near?.service_url ?? null,
    tenant,
  };
}

/** Reads the conversations of a team or a person, the last seen first. */
async function addressesOf(db: Kysely<Schema>, team: string): Promise<Schema['conversations'][]> {
  const rows = await db.selectFrom('conversations').selectAll().where('team', '=', team).execute();
  const sorted = rows.sort((a, b) => ((a.seen_at ?? '') < (b.seen_at ?? '') ? 1 : -1));
  const general = generalOf(team);
  if (general === null) return sorted;
  const known = await openChannels(db, team);
  return sorted.map((row) => (known.has(row.conversation) ? row : { ...row, conversation: general }));
}

async function tenantOf(db: Kysely<Schema>, team: string): Promise<string | null> {
  const row = await db.selectFrom('teams').select('tenant').where('team', '=', team).executeTakeFirst();
  return row?.tenant ?? null;
}
