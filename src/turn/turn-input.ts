import type { Event } from '../../dialogs/event.ts';
import type { Member, Team } from '../../dialogs/team.ts';
import type { Via } from '../../dialogs/via.ts';
import type { Spot } from '../store/contract/turn-record.ts';

/** What happened, and where, as the authenticated activity tells it. */
export type TurnInput = Readonly<{
  team: Readonly<{ id: string; kind: Team['kind']; name: string | null; tenant: string | null }>;
  member: Member;
  conversation: string;
  /** The id of the activity. The same id saves only once. */
  activity: string;
  event: Event;
  via: Via;
  /** Set when this channel had its team's scan before it got one of its own. */
  anew?: true;
}>;

/** Where a turn takes place and who takes it, in the form that the store wants. */
export function spotOf({ team, conversation, member }: TurnInput): Spot {
  return { team: team.id, conversation, member: member.id };
}

/**
 * The key under which a question is remembered, to be followed up by a short one. A conversation shares one question. A
 * question that nobody else saw, from a page or asked privately, is the asker's own.
 */
export function memoryOf({ conversation, member, via }: TurnInput): string {
  const isOwn = via.kind === 'page' || via.audience === 'private';
  return isOwn ? `${conversation} ${member.id}` : conversation;
}
