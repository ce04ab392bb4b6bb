import { isKind, type NamedChannel, type ToldKind } from '../channel.ts';
import type { ActivityBody } from './activity-shape.ts';
import type { Origin } from './origin.ts';

/**
 * The channel that an activity names, or else comes from.
 * @param kind the channel's, where the activity itself is proof of it
 * @returns null outside teams
 */
export function channelIn(
  { channelData }: ActivityBody,
  { kind: place, team, reach }: Origin,
  kind?: ToldKind,
): NamedChannel | null {
  if (place !== 'channel') return null;
  const { id = reach.conversation, name, type } = channelData?.channel ?? {};
  const told = kind ?? type;
  return {
    team: team?.id ?? null,
    channel: id,
    kind: isKind(told) ? told : null,
    name: name?.trim() || null,
  };
}
