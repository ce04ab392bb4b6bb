import { channelOf, channelTeam } from '../../../dialogs/channel-team.ts';
import { ownTeam } from '../../../dialogs/own-team.ts';
import type { Team } from '../../../dialogs/team.ts';
import { isInPath } from '../in-path.ts';

/** Where somebody says that they look. Teams says whether they may. */
export type ClaimedPlace = Readonly<{
  kind: Team['kind'];
  /** The team's id in the store. */
  team: string;
  /** The team's id in Teams; null for a place that is no team there. */
  inTeams: string | null;
  /** A channel of that team, which may have a scan of its own; missing when it is about the team. */
  channel?: Readonly<{ id: string; team: string | null }>;
}>;

/** The place of a team in the store. */
export function placeOfTeam(team: string): ClaimedPlace {
  const channel = channelOf(team);
  if (channel !== null) return ownChannel(channel);
  if (team.startsWith('team:')) return { kind: 'channel', team, inTeams: team.slice('team:'.length) };
  return { kind: team.startsWith('group:') ? 'group' : 'personal', team, inTeams: null };
}

/**
 * The place of a team that somebody names by its id in the store.
 * @param person who names it: a personal place is always their own
 * @returns null for a text that names no team, and for the personal place of somebody else
 */
export function placeNamed(team: string, person: string): ClaimedPlace | null {
  const [, id = ''] = TEAM.exec(team) ?? [];
  if (!isInPath(id)) return null;
  const place = placeOfTeam(team);
  return place.kind !== 'personal' || team === ownTeam(person) ? place : null;
}

/** The place of a channel that has a scan of its own. */
export function ownChannel(channel: string): ClaimedPlace {
  return { kind: 'own-channel', team: channelTeam(channel), inTeams: null };
}

const TEAM = /^(?:team|channel|group|person):(.{1,300})$/;
const PLACE = /^(channel|chat):(.{1,300})$/;
const IN_TEAM = /^([^/]*)\/([^/]+)$/;

/**
 * Reads the name of a place.
 * @param text `personal`, `chat:<id of the chat>`, `channel:<id of the team>` or `channel:<id of the team>/<id of the
 *   channel>`; in the last the team may be left out
 * @param person who asks, by directory id: a personal place is always their own
 * @returns null for any other text
 */
export function readPlace(text: string | null, person: string): ClaimedPlace | null {
  if (text === 'personal') return { kind: 'personal', team: ownTeam(person), inTeams: null };
  const [, kind, id = ''] = PLACE.exec(text ?? '') ?? [];
  if (kind === 'channel') return inChannel(id);
  if (!isInPath(id)) return null;
  return kind === 'chat' ? { kind: 'group', team: `group:${id}`, inTeams: null } : null;
}

function inChannel(text: string): ClaimedPlace | null {
  const [, team = text, channel] = IN_TEAM.exec(text) ?? [];
  const id = team || (channel ?? '');
  if (![id, channel ?? id].every(isInPath)) return null;
  const claimed = { kind: 'channel', team: `team:${id}`, inTeams: id } as const;
  return channel === undefined ? claimed : { ...claimed, channel: { id: channel, team: team || null } };
}
