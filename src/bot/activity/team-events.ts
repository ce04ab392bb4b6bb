import { own } from '../../../content/own.ts';
import type { ToldKind } from '../channel.ts';
import type { ActivityBody } from './activity-shape.ts';

/**
 * The effect of an event on a place.
 * `installed`: the bot came, and greets once.
 * `upgraded`: the bot is there, and has nothing to say.
 * `removed`: the bot is gone.
 * `rests`: nothing can be sent until the place is `back`.
 * `renamed`: the place has another name.
 * `unchanged`: nothing of the place changes.
 */
export type Effect = 'installed' | 'upgraded' | 'removed' | 'rests' | 'back' | 'renamed' | 'unchanged';

/** Something that Teams tells about a place. */
export type TeamEvent = Readonly<{
  effect: Effect;
  /** Whether it is about a whole team, or about the one channel, group or chat that it came from. */
  about: 'team' | 'place';
  /** The kind of channel, for events of one kind of channel only. */
  channelKind?: ToldKind;
}>;

/** Every event in the life of a team, by the name that Teams gives it. Each may come twice, and in any order. */
export const EVENTS: Readonly<Record<string, TeamEvent>> = {
  teamRenamed: { effect: 'renamed', about: 'team' },
  teamArchived: { effect: 'rests', about: 'team' },
  teamUnarchived: { effect: 'back', about: 'team' },
  teamDeleted: { effect: 'rests', about: 'team' },
  teamRestored: { effect: 'back', about: 'team' },
  teamHardDeleted: { effect: 'removed', about: 'team' },
  // When the bot itself is added to a channel or removed from one, `ofBot` decides.
  teamMemberAdded: { effect: 'unchanged', about: 'place' },
  teamMemberRemoved: { effect: 'unchanged', about: 'team' },
  channelCreated: { effect: 'unchanged', about: 'place' },
  channelRenamed: { effect: 'renamed', about: 'place' },
  channelDeleted: { effect: 'rests', about: 'place' },
  channelRestored: { effect: 'back', about: 'place' },
  // The members of a channel are asked for each time, so only the kind of the channel matters.
  channelShared: { effect: 'unchanged', about: 'place', channelKind: 'shared' },
  channelUnshared: { effect: 'unchanged', about: 'place', channelKind: 'shared' },
  channelMemberAdded: { effect: 'unchanged', about: 'place' },
  channelMemberRemoved: { effect: 'unchanged', about: 'place' },
};

/** The events in the life of the app in a team, a group or a chat, by the action that Teams names. */
const INSTALLATIONS: Readonly<Record<string, TeamEvent>> = {
  add: { effect: 'installed', about: 'place' },
  'add-upgrade': { effect: 'upgraded', about: 'place' },
  remove: { effect: 'removed', about: 'team' },
  // A newer version follows at once.
  'remove-upgrade': { effect: 'unchanged', about: 'team' },
};

/** Events that Teams may tell of one day; the beginning of a name says whether it is about a whole team. */
const OF_TEAM: TeamEvent = { effect: 'unchanged', about: 'team' };
const OF_PLACE: TeamEvent = { effect: 'unchanged', about: 'place' };

/** The event that an `installationUpdate` or a `conversationUpdate` tells of. */
export function teamEventOf(body: ActivityBody): TeamEvent {
  const { type, action = '', channelData } = body;
  if (type === 'installationUpdate') {
    return own(INSTALLATIONS, action) ?? (action.startsWith('remove') ? OF_TEAM : OF_PLACE);
  }
  const name = channelData?.eventType ?? '';
  const event = own(EVENTS, name) ?? (name.startsWith('team') ? OF_TEAM : OF_PLACE);
  return event.effect === 'unchanged' ? { ...event, effect: ofBot(body) } : event;
}

/** The effect when the bot is among those who were added or removed: it was let into a channel, or shut out of it. */
function ofBot({ membersAdded, membersRemoved, recipient }: ActivityBody): Effect {
  const isBot = (member: { id: string }) => member.id === recipient?.id;
  if (membersRemoved.some(isBot)) return 'removed';
  return membersAdded.some(isBot) ? 'installed' : 'unchanged';
}
