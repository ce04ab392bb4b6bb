import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { dayOf } from '../calendar.ts';
import type { Delivery, Moment } from '../delivery.ts';
import { teamsLink } from '../managers/teams-link.ts';
import { ownTeam } from '../own-team.ts';
import type { View } from '../view.ts';
import { lineOf, resourceOf } from './lines.ts';
import { isRunning } from './plan-view.ts';
import { reminderKey } from './reminders.ts';

/**
 * What a reminder says now, or why nobody needs it any more.
 * @returns `summary`: what a phone says while it is locked; nothing that a team wrote
 */
export function reminderFor(
  content: Content,
  delivery: Delivery,
  { facts, now }: Moment,
): Readonly<{ view: View; summary: string } | { drop: string }> {
  const { team, actions, paused, conversation } = facts;
  const { what, person } = delivery;
  const action = actions.find(({ id }) => id === delivery.action);
  if (!action) return { drop: 'the action is gone' };
  if (!isRunning(action)) return { drop: `the action is ${action.state}` };
  if (isOfAnother(delivery, reminderKey(action, what))) {
    return { drop: 'the action has another date or another owner' };
  }
  if (paused.team) return { drop: 'reminders are paused for the team' };
  if (person !== null && paused.member) return { drop: 'reminders are paused for the person' };
  // In somebody's own chat the buttons name the team that the action is of.
  const elsewhere = person !== null && team.id !== ownTeam(person) ? team : null;
  const line = lineOf({ content, today: dayOf(now), roster: null, team: elsewhere }, action);
  if (what === 'owner-unreachable') {
    const summary = fill(content.texts.plan.lockScreen[what], { team: team.name });
    return { view: { kind: 'owner-unreachable', line }, summary };
  }
  if (what !== 'reminder' && what !== 'overdue') return { drop: 'this is no reminder' };
  const resource = resourceOf(content, action.resource);
  const link = elsewhere ? teamsLink(team, conversation) : null;
  return {
    view: { kind: 'reminder', what, line, resource, where: team.name, own: person !== null, link },
    summary: fill(content.texts.plan.lockScreen[what], { team: team.name }),
  };
}

/** Whether a delivery was meant for another date or owner than the action has now. */
function isOfAnother({ key, what }: Delivery, present: string): boolean {
  const ours = present.slice(0, present.indexOf(`-${what}-`) + what.length + 2);
  return key !== present && (what !== 'owner-unreachable' || key.startsWith(ours));
}
