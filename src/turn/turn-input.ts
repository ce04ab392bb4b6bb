import type { Event } from '../../dialogs/event.ts';
import type { Member, Team } from '../../dialogs/team.ts';
import type { Via } from '../../dialogs/via.ts';
import type { Spot } from '../store/contract/turn-record.ts';

/** What happened, and where, as the authenticated activity tells it. */
export type TurnInput = Readonly<{
  team: Readonly<{ id: string; kind: Team['kind']; name: string | null; tenant: string | null }>;
  member: Member;
  conversation: string;
  /** The id of the activity: the same id saves once. */
  activity: string;
  event: Event;
  via: Via;
  /** Whether this channel had its team's scan before it got one of its own. */
  anew?: true;
}>;

/** Where a turn takes place and who takes it, as the store wants it. */
export function spotOf({ team, conversation, member }: TurnInput): Spot {
  return { team: team.id, conversation, member: member.id };
}

/**
 * Where a question is remembered, to be followed up by a short one. A conversation shares it, unless nobody else saw the
 * question: one from a page, or one that was asked privately, is the asker's own.
 */
export function memoryOf({ conversation, member, via }: TurnInput): string {
  const isOwn = via.kind === 'page' || via.audience === 'private';
  return isOwn ? `${conversation} ${member.id}` : conversation;
}
