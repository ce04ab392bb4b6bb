import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Delivery, DeliveryFacts, Moment } from '../delivery.ts';
import { teamsLink } from '../managers/teams-link.ts';
import type { View } from '../view.ts';
import { aloneView } from './alone-view.ts';
import { voteReminderKey } from './vote-ahead.ts';

/** One reason for all that is not sent: another one could tell that somebody has voted on everything. */
const NOT_NEEDED = { drop: 'nobody needs it any more' } as const;

/**
 * Decides what a message about votes says now, or that nobody needs it any more.
 * @returns `summary`: what a locked phone shows. It holds nothing that a team wrote.
 */
export function voteDelivery(
  content: Content,
  delivery: Delivery,
  { facts }: Moment,
): Readonly<{ view: View; summary: string } | { drop: string }> {
  const { team, scan, cast, voteBy, conversation } = facts;
  const isReminder = delivery.what === 'vote-reminder';
  if (!scan || scan.closedAt !== null || (isReminder && !isWanted(delivery, facts))) return NOT_NEEDED;
  const asked = aloneView(content, { team, scan, cast });
  if (!asked.asked) return NOT_NEEDED;
  const view = { ...asked, link: teamsLink(team, conversation), by: isReminder ? voteBy : null };
  const texts = content.texts.votes.lockScreen;
  return { view, summary: fill(texts[isReminder ? 'vote-reminder' : 'vote-alone'], { team: team.name }) };
}

/** Whether the team still votes before the day that this reminds of, and nobody paused reminders. */
function isWanted({ key, person }: Delivery, { scan, voteBy, paused }: DeliveryFacts): boolean {
  if (!scan || voteBy === null || person === null || paused.team || paused.member) return false;
  return key === voteReminderKey(scan.round, voteBy, person);
}
