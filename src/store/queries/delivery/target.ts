import type { Kysely } from 'kysely';
import { ownTeam } from '../../../../dialogs/own-team.ts';
import type { Target } from '../../contract/deliveries.ts';
import type { Schema } from '../../schema/schema.ts';
import { generalOf, openChannels } from '../tables/channels.ts';

/**
 * How a person, or else the team itself, is reached: where the bot last heard of them.
 * @returns null when the bot was removed there, or it is archived or deleted
 */
export async function targetOf(
  db: Kysely<Schema>,
  { team, person }: Readonly<{ team: string; person: string | null }>,
): Promise<Target | null> {
  const ofTeam = await addressesOf(db, team);
  // Asked of any team, so that one that is not there takes no longer to find out about.
  const ofTenant = await tenantOf(db, team);
  const own = person === null ? ofTeam : await addressesOf(db, ownTeam(person));
  const seen = own.find((row) => row.removed_at === null && row.rests_at === null);
  if (!seen && own.length > 0) return null;
  // Somebody who was never seen lives where the team does; one that was has an address of their own.
  const near = ofTeam.find((row) => row.service_url !== null);
  const tenant = seen?.tenant ?? near?.tenant ?? ofTenant;
  return {
    conversation: seen?.conversation ?? null,
    account: seen?.account ?? person,
    serviceUrl: seen?.service_url ?? near?.service_url ?? null,
    tenant,
  };
}

/** The conversations of a team or a person, the last seen first. */
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
