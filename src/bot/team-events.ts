import type { TeamPart } from '../store/contract/address.ts';
import type { Found } from './channel.ts';
import type { ReadActivity } from './read-activity.ts';

/**
 * What becomes of a place. `installed`: the bot came, and greets once; `upgraded`: it is there, with nothing to say;
 * `removed`: it is gone; `rests`: nothing can be sent until it is `back`; `renamed`; `unchanged`.
 */
export type Effect = 'installed' | 'upgraded' | 'removed' | 'rests' | 'back' | 'renamed' | 'unchanged';

/** Every event of a team's life that Teams tells, by its name. Each may come twice, and in any order. */
export const EVENTS: Readonly<Record<string, Effect>> = {
  teamRenamed: 'renamed',
  teamArchived: 'rests',
  teamUnarchived: 'back',
  teamDeleted: 'rests',
  teamRestored: 'back',
  teamHardDeleted: 'removed',
  // Of the bot itself `members` decides.
  teamMemberAdded: 'unchanged',
  teamMemberRemoved: 'unchanged',
  channelCreated: 'unchanged',
  channelRenamed: 'renamed',
  channelDeleted: 'rests',
  channelRestored: 'back',
  // Who is in it is asked each time; what kind it is, `channelIn` reads.
  channelShared: 'unchanged',
  channelUnshared: 'unchanged',
  channelMemberAdded: 'unchanged',
  channelMemberRemoved: 'unchanged',
};

/** What Teams does with the app in a team, a group or a chat. */
const INSTALLATIONS: Readonly<Record<string, Effect>> = {
  add: 'installed',
  'add-upgrade': 'upgraded',
  remove: 'removed',
  // A newer version comes at once.
  'remove-upgrade': 'unchanged',
};

export function effectOf(activity: ReadActivity): Effect {
  const { type, action = '', channelData } = activity;
  if (type === 'installationUpdate') return INSTALLATIONS[action] ?? 'unchanged';
  const event = EVENTS[channelData?.eventType ?? ''] ?? 'unchanged';
  return event === 'unchanged' ? ofBot(activity) : event;
}

/** The bot is among those who were added or removed: it was let into a channel, or shut out of it. */
function ofBot({ membersAdded, membersRemoved, recipient }: ReadActivity): Effect {
  const isBot = (member: { id: string }) => member.id === recipient?.id;
  if (membersRemoved?.some(isBot)) return 'removed';
  return membersAdded?.some(isBot) ? 'installed' : 'unchanged';
}

/**
 * What rests, or is back.
 * @param found the channel that the event is about; null where it is about the team itself
 */
export function partOf(team: string, found: Found | null): TeamPart {
  return { team, conversation: found?.scope === 'team' ? found.channel : null };
}
