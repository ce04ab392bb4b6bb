import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { Delivery, Moment } from './delivery.ts';
import { managerSummary } from './managers/manager-summary.ts';
import { isOnRhythm, onRhythm } from './managers/subscription.ts';
import { teamsLink } from './managers/teams-link.ts';
import { reminderFor } from './plan/reminder.ts';
import type { View } from './view.ts';
import { voteDelivery } from './vote/vote-delivery.ts';

/** The view that is sent, or the reason why nobody needs it any more. `follow`: deliveries that come after this one. */
export type Composed =
  | Readonly<{ view: View; summary: string; follow: readonly Delivery[] }>
  | Readonly<{ drop: string; follow: readonly Delivery[] }>;

/** Decides what a delivery says at the moment that it is sent. Pure. */
export function composeDelivery(content: Content, delivery: Delivery, { facts, now }: Moment): Composed {
  switch (delivery.what) {
    case 'summary':
    case 'rhythm':
      return summaryFor(content, delivery, { facts, now });
    case 'reminder':
    case 'overdue':
    case 'owner-unreachable':
      return { follow: [], ...reminderFor(content, delivery, { facts, now }) };
    case 'vote-alone':
    case 'vote-reminder':
      return { follow: [], ...voteDelivery(content, delivery, { facts, now }) };
  }
}

function summaryFor(content: Content, delivery: Delivery, { facts, now }: Moment): Composed {
  const { team, scan, before, actions, manager } = facts;
  if (!manager) return { drop: 'not subscribed any more', follow: [] };
  const regular = delivery.what === 'rhythm';
  if (regular && !isOnRhythm(delivery.key, manager.rhythm)) {
    return { drop: 'another rhythm was chosen', follow: [] };
  }
  const follow = regular ? onRhythm({ team: team.id, manager: manager.id, rhythm: manager.rhythm }, now) : [];
  if (!scan) return { drop: 'there is no round to tell of', follow };
  const { rhythm } = manager;
  const why = regular ? 'rhythm' : scan.closedAt === null ? 'shared' : 'closed';
  const link = teamsLink(team, facts.conversation);
  const view = managerSummary(content, { team, scan, before, actions, rhythm, link }, why);
  const lockScreen = fill(content.texts.managers.lockScreen, { team: team.name, ronde: scan.round });
  return { view, summary: lockScreen, follow };
}
