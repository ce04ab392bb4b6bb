import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Delivery, Moment } from '../delivery.ts';
import { teamsLink } from '../managers/teams-link.ts';
import type { View } from '../view.ts';
import { aloneView } from './alone-view.ts';
import { voteReminderKey } from './vote-ahead.ts';

/**
 * Decides what a message about votes says now, or why nobody needs it any more.
 * @returns `summary`: what a locked phone shows. It holds nothing that a team wrote.
 */
export function voteDelivery(
  content: Content,
  { what, key, person }: Delivery,
  { facts }: Moment,
): Readonly<{ view: View; summary: string } | { drop: string }> {
  const { team, scan, cast, voteBy, paused, conversation } = facts;
  if (!scan || scan.closedAt !== null) return { drop: 'the round is closed' };
  const isReminder = what === 'vote-reminder';
  if (isReminder) {
    if (!voteBy || person === null || key !== voteReminderKey(scan.round, voteBy, person)) {
      return { drop: 'the team votes before another day' };
    }
    if (paused.team) return { drop: 'reminders are paused for the team' };
    if (paused.member) return { drop: 'reminders are paused for the person' };
  }
  const link = teamsLink(team, conversation);
  const by = isReminder ? voteBy : null;
  const view = { ...aloneView(content, { team, scan, cast }), link, by };
  if (!view.asked) return { drop: 'there is nothing left to vote on' };
  const texts = content.texts.votes.lockScreen;
  return { view, summary: fill(texts[isReminder ? 'vote-reminder' : 'vote-alone'], { team: team.name }) };
}
