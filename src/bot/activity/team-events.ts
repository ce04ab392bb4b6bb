import { own } from '../../../content/own.ts';
import type { ToldKind } from '../channel.ts';
import type { ActivityBody } from './activity-shape.ts';

/**
 * The effect of an event on a place. `installed`: the bot came, and greets once; `upgraded`: it is there, with nothing to say;
 * `removed`: it is gone; `rests`: nothing can be sent until it is `back`; `renamed`; `unchanged`.
 */
export type Effect = 'installed' | 'upgraded' | 'removed' | 'rests' | 'back' | 'renamed' | 'unchanged';

/** Something that Teams tells of a place. */
export type TeamEvent = Readonly<{
  effect: Effect;
  /** Whether it is told of a whole team, or of the one channel, group or chat that it came from. */
  about: 'team' | 'place';
  /** The kind of channel that it is told of, where it is told of one kind only. */
  channelKind?: ToldKind;
}>;

/** Every event of a team's life that Teams tells, by its name. Each may come twice, and in any order. */
export const EVENTS: Readonly<Record<string, TeamEvent>> = {
  teamRenamed: { effect: 'renamed', about: 'team' },
  teamArchived: { effect: 'rests', about: 'team' },
  teamUnarchived: { effect: 'back', about: 'team' },
  teamDeleted: { effect: 'rests', about: 'team' },
  teamRestored: { effect: 'back', about: 'team' },
  teamHardDeleted: { effect: 'removed', about: 'team' },
  // Where the bot itself is added or removed, `ofBot` decides; it is added to a channel.
  teamMemberAdded: { effect: 'unchanged', about: 'place' },
  teamMemberRemoved: { effect: 'unchanged', about: 'team' },
  channelCreated: { effect: 'unchanged', about: 'place' },
  channelRenamed: { effect: 'renamed', about: 'place' },
  channelDeleted: { effect: 'rests', about: 'place' },
  channelRestored: { effect: 'back', about: 'place' },
  // Who is in a channel is asked each time, so only its kind is of use.
  channelShared: { effect: 'unchanged', about: 'place', channelKind: 'shared' },
  channelUnshared: { effect: 'unchanged', about: 'place', channelKind: 'shared' },
  channelMemberAdded: { effect: 'unchanged', about: 'place' },
  channelMemberRemoved: { effect: 'unchanged', about: 'place' },
};

/** The events of the app's life in a team, a group or a chat, by what Teams does with it. */
const INSTALLATIONS: Readonly<Record<string, TeamEvent>> = {
  add: { effect: 'installed', about: 'place' },
  'add-upgrade': { effect: 'upgraded', about: 'place' },
  remove: { effect: 'removed', about: 'team' },
  // A newer version comes at once.
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

/** The effect where the bot is among those who were added or removed: it was let into a channel, or shut out of it. */
function ofBot({ membersAdded, membersRemoved, recipient }: ActivityBody): Effect {
  const isBot = (member: { id: string }) => member.id === recipient?.id;
  if (membersRemoved.some(isBot)) return 'removed';
  return membersAdded.some(isBot) ? 'installed' : 'unchanged';
}
