import { addDays, atNine, dayOf } from '../calendar.ts';
import type { Delivery } from '../delivery.ts';
import type { Day, Time } from '../time.ts';
import type { Action } from './action.ts';
import { isRunning } from './plan-view.ts';

/** How many days before its date the owner of an action gets a reminder. */
const BEFORE = 7;

type About = Pick<Action, 'id' | 'round' | 'due' | 'owner' | 'state'>;

/**
 * Plans the reminders of an action: a week before its date and the day after it, at nine in the morning in the
 * Netherlands. A moment that is over becomes the next morning. The first reminder is left out if it would come too late.
 */
export function remindersOf(team: string, action: About, now: Time): Delivery[] {
  if (!isRunning(action)) return [];
  const before = notPast(addDays(action.due, -BEFORE), now);
  const after = notPast(addDays(action.due, 1), now);
  return [
    ...(before <= action.due ? [delivery(team, action, { what: 'reminder', day: before })] : []),
    delivery(team, action, { what: 'overdue', day: after }),
  ];
}

/** Names a reminder. Another date or owner gives another key, and a message with the same key is sent once. */
export function reminderKey(action: Pick<Action, 'id' | 'due' | 'owner'>, what: Delivery['what']): string {
  return `action-${action.id}-${what}-${action.due}-${action.owner ?? 'role'}`;
}

/**
 * Makes the message that tells a team that a reminder could not reach the owner of an action.
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

function delivery(
  team: string,
  action: About,
  { what, day }: Readonly<{ what: 'reminder' | 'overdue'; day: Day }>,
): Delivery {
  const { id, round, owner } = action;
  return { key: reminderKey(action, what), team, person: owner, what, round, action: id, due: atNine(day) };
}

/** @returns this day, or tomorrow when nine in the morning of this day is over */
function notPast(day: Day, now: Time): Day {
  return atNine(day) > now ? day : addDays(dayOf(now), 1);
}
