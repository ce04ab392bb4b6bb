import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import { managerSummary } from './managers/manager-summary.ts';
import { isOnRhythm, onRhythm } from './managers/subscription.ts';
import { teamsLink } from './managers/teams-link.ts';
import { reminderFor } from './plan/reminder.ts';
import type { Action, Delivery, Manager, Scan, Team } from './state.ts';
import type { View } from './view.ts';

/** What a delivery is drawn from, as it is at the moment that it is sent. */
export type DeliveryFacts = Readonly<{
  team: Team;
  /** The round that it is about, or the newest closed one; without notes for a manager. */
  scan: Scan | null;
  /** The closed round before that. */
  before: Scan | null;
  actions: readonly Action[];
  /** The person's subscription; null when there is none (any more). */
  manager: Manager | null;
  /** Whether reminders are paused for the person, and for the whole team. */
  paused: Readonly<{ member: boolean; team: boolean }>;
  /** Where the team's own conversation is, for a link to it; null when that is not known. */
  conversation: Readonly<{ id: string; tenant: string | null }> | null;
}>;

/** What is sent, and what is to be sent after it; or why nobody needs it any more. */
export type Composed =
  | Readonly<{ view: View; summary: string; follow: readonly Delivery[] }>
  | Readonly<{ drop: string; follow: readonly Delivery[] }>;

/**
 * Decides what a delivery says now. Pure.
 * @param now as ISO 8601
 */
export function composeDelivery(
  content: Content,
  delivery: Delivery,
  facts: DeliveryFacts,
  now: string,
): Composed {
  switch (delivery.what) {
    case 'summary':
    case 'rhythm':
      return summaryFor(content, delivery, facts, now);
    case 'reminder':
    case 'overdue':
    case 'owner-unreachable':
      return { follow: [], ...reminderFor(content, delivery, facts, now) };
  }
}

function summaryFor(content: Content, delivery: Delivery, facts: DeliveryFacts, now: string): Composed {
  const { team, scan, before, actions, manager } = facts;
  if (!manager) return { drop: 'not subscribed any more', follow: [] };
  const regular = delivery.what === 'rhythm';
  if (regular && !isOnRhythm(delivery.key, manager.rhythm)) {
    return { drop: 'another rhythm was chosen', follow: [] };
  }
  const follow = regular ? onRhythm(team.id, manager.id, manager.rhythm, now) : [];
  if (!scan) return { drop: 'there is no round to tell of', follow };
  const { rhythm } = manager;
  const why = regular ? 'rhythm' : scan.closedAt === null ? 'shared' : 'closed';
  const link = teamsLink(team, facts.conversation);
  const view = managerSummary(content, { team, scan, before, actions, rhythm, link }, why);
  const lockScreen = fill(content.texts.managers.lockScreen, { team: team.name, ronde: scan.round });
  return { view, summary: lockScreen, follow };
}
