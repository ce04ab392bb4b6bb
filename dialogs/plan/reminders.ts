import { addDays, atNine, dayOf } from '../calendar.ts';
import type { Delivery } from '../delivery.ts';
import type { Day, Time } from '../time.ts';
import type { Action } from './action.ts';
import { isRunning } from './plan-view.ts';

/** How long (days) before its date an action's owner hears of it. */
const BEFORE = 7;

type About = Pick<Action, 'id' | 'round' | 'due' | 'owner' | 'state'>;

/**
 * What is to be sent about an action: a week before its date and the day after, at nine in the morning in the
 * Netherlands. Where that is over, the next morning; nothing before the date when that would come after it.
 */
export function remindersOf(team: string, action: About, now: Time): Delivery[] {
  if (!isRunning(action)) return [];
  const before = notPast(addDays(action.due, -BEFORE), now);
  const after = notPast(addDays(action.due, 1), now);
  return [
    ...(before <= action.due ? [delivery(team, action, 'reminder', before)] : []),
    delivery(team, action, 'overdue', after),
  ];
}

/** Another date or another owner is another message; the same is sent once. */
export function reminderKey(action: Pick<Action, 'id' | 'due' | 'owner'>, what: Delivery['what']): string {
  return `action-${action.id}-${what}-${action.due}-${action.owner ?? 'role'}`;
}

/**
 * What a team is told when a reminder could not reach its owner.
 * @returns null for a delivery of another kind
 */
export function ownerUnreachable(undelivered: Delivery, now: Time): Delivery | null {
  const { what, person, key } = undelivered;
  if ((what !== 'reminder' && what !== 'overdue') || person === null) return null;
  return {
    ...undelivered,
    key: key.replace(`-${what}-`, '-owner-unreachable-'),
    person: null,
    what: 'owner-unreachable',
    due: now,
  };
}

function delivery(team: string, action: About, what: 'reminder' | 'overdue', day: Day): Delivery {
  const { id, round, owner } = action;
  return { key: reminderKey(action, what), team, person: owner, what, round, action: id, due: atNine(day) };
}

/** This day, or tomorrow when its morning is over. */
function notPast(day: Day, now: Time): Day {
  return atNine(day) > now ? day : addDays(dayOf(now), 1);
}
