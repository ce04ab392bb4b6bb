import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { Delivery, LinkedMoment } from './delivery.ts';
import { managerSummary } from './managers/manager-summary.ts';
import { isShared } from './managers/share.ts';
import { isOnRhythm, onRhythm } from './managers/subscription.ts';
import { tabLink } from './managers/tab-link.ts';
import { teamsLink } from './managers/teams-link.ts';
import { reminderFor } from './plan/reminder.ts';
import type { View } from './view.ts';
import { voteDelivery } from './vote/vote-delivery.ts';

/** The view that is sent, or the reason why nobody needs it any more. `follow`: deliveries that come after this one. */
export type Composed =
  | Readonly<{ view: View; summary: string; follow: readonly Delivery[] }>
  | Readonly<{ drop: string; follow: readonly Delivery[] }>;

/** Decides what a delivery says at the moment that it is sent. Pure. */
export function composeDelivery(content: Content, delivery: Delivery, moment: LinkedMoment): Composed {
  const { facts, now } = moment;
  switch (delivery.what) {
    case 'summary':
    case 'rhythm':
      return summaryFor(content, delivery, moment);
    case 'reminder':
    case 'overdue':
    case 'owner-unreachable':
      return { follow: [], ...reminderFor(content, delivery, { facts, now }) };
    case 'vote-alone':
    case 'vote-reminder':
      return { follow: [], ...voteDelivery(content, delivery, { facts, now }) };
  }
}

/** Why a summary comes: its key tells, also when a round that was shared is closed by the time that it is sent. */
function whyOf({ what, key }: Delivery): 'rhythm' | 'shared' | 'closed' {
  if (what === 'rhythm') return 'rhythm';
  return isShared(key) ? 'shared' : 'closed';
}

function summaryFor(content: Content, delivery: Delivery, { facts, now, tab }: LinkedMoment): Composed {
  const { team, scan, before, actions, manager } = facts;
  if (!manager) return { drop: 'not subscribed any more', follow: [] };
  const regular = delivery.what === 'rhythm';
  if (regular && !isOnRhythm(delivery.key, manager.rhythm)) {
    return { drop: 'another rhythm was chosen', follow: [] };
  }
  const follow = regular ? onRhythm({ team: team.id, manager: manager.id, rhythm: manager.rhythm }, now) : [];
  if (!scan) return { drop: 'there is no round to tell of', follow };
  const { rhythm } = manager;
  const link = facts.wasThere ? teamsLink(team, facts.conversation) : null;
  const about = { team, reader: manager, now, link, page: tabLink(tab, team), rhythm };
  const view = managerSummary(content, { ...about, scan, before, actions }, whyOf(delivery));
  const lockScreen = fill(content.texts.managers.lockScreen, { team: team.name, ronde: scan.round });
  return { view, summary: lockScreen, follow };
}
