import { isKind, type NamedChannel, type ToldKind } from '../channel.ts';
import type { ActivityBody } from './activity-shape.ts';
import type { Origin } from './origin.ts';

/**
 * Finds the channel that an activity names, or else the one that it comes from.
 * @param kind the kind of the channel, when the activity itself proves it
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
