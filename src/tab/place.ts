import { ownTeam } from '../../dialogs/own-team.ts';
import type { Team } from '../../dialogs/state.ts';
import { isInPath } from '../bot/in-path.ts';

/** Where somebody says that they look; whether they may is for Teams to say. */
export type ClaimedPlace = Readonly<{
  kind: Team['kind'];
  /** The team as the store knows it. */
  team: string;
  /** The team's id in Teams; null for what is no team there. */
  inTeams: string | null;
}>;

/** The place that a team of the store is. */
export function placeOf(team: string): ClaimedPlace {
  if (team.startsWith('team:')) return { kind: 'channel', team, inTeams: team.slice('team:'.length) };
  return { kind: team.startsWith('group:') ? 'group' : 'personal', team, inTeams: null };
}

const PLACE = /^(channel|chat):(.{1,300})$/;

/**
 * @param text `personal`, `chat:<id of the chat>` or `channel:<id of the team>`
 * @param person who asks, by directory id: what is personal is always their own
 * @returns null for anything else
 */
export function readPlace(text: string | null, person: string): ClaimedPlace | null {
  if (text === 'personal') return { kind: 'personal', team: ownTeam(person), inTeams: null };
  const [, kind, id = ''] = PLACE.exec(text ?? '') ?? [];
  if (!isInPath(id)) return null;
  if (kind === 'channel') return { kind, team: `team:${id}`, inTeams: id };
  return kind === 'chat' ? { kind: 'group', team: `group:${id}`, inTeams: null } : null;
}
