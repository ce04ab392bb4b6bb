import type { Kysely } from 'kysely';
import { channelTeam } from '../../../../dialogs/channel-team.ts';
import type { Time } from '../../../../dialogs/time.ts';
import type { Channel } from '../../contract/channel-kinds.ts';
import type { Schema } from '../../schema/schema.ts';

export async function readChannel(
  db: Kysely<Schema>,
  host: string,
  channel: string,
): Promise<Channel | null> {
  const rows = await db
    .selectFrom('channels')
    .select(['team', 'channel', 'host', 'kind', 'name'])
    .where('team', 'in', [channelTeam(channel), host])
    .where('channel', '=', channel)
    .execute();
  return rows.find(({ team }) => team !== host) ?? rows[0] ?? null;
}

export async function keepChannel(db: Kysely<Schema>, channel: Channel, at: Time): Promise<void> {
  const { team, host, kind, name } = channel;
  for (const other of [channelTeam(channel.channel), host].filter((one) => one !== team))
    await db
      .deleteFrom('channels')
      .where('team', '=', other)
      .where('channel', '=', channel.channel)
      .execute();
  await db
    .insertInto('channels')
    .values({ ...channel, at })
    .onConflict((on) => on.columns(['team', 'channel']).doUpdateSet({ host, kind, name, at }))
    .execute();
}

export async function wasOfTeam(db: Kysely<Schema>, host: string, channel: string): Promise<boolean> {
  const found = await db
    .selectFrom('conversations')
    .select('team')
    .where('team', '=', host)
    .where('conversation', '=', channel)
    .executeTakeFirst();
  return found !== undefined;
}

/** Reads the ids under which the scans of a team and of its private and shared channels are kept, in a fixed order. */
export async function teamsIn(db: Kysely<Schema>, host: string): Promise<string[]> {
  const rows = await db.selectFrom('channels').select('team').distinct().where('host', '=', host).execute();
  return [...new Set([host, ...rows.map((row) => row.team)])].sort();
}

/**
 * @returns the General channel of a team in Teams, which has the team's id; null for a group chat, a channel or a
 *   person
 */
export function generalOf(team: string): string | null {
  return team.startsWith(TEAM) ? team.slice(TEAM.length) : null;
}

const TEAM = 'team:';

/** Reads the channels of a team that are known to hold all of its members. */
export async function openChannels(db: Kysely<Schema>, team: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('channels')
    .select('channel')
    .where('team', '=', team)
    .where('host', '=', team)
    .execute();
  return new Set([...rows.map((row) => row.channel), generalOf(team) ?? team]);
}
