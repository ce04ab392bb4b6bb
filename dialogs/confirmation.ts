import { type Case, type Decision, showBeside, showCard } from './decision.ts';
import type { Event, EventOf } from './event.ts';
import type { Confirmation } from './placed-card.ts';
import type { State } from './state.ts';
import type { View } from './view.ts';

/** How long (ms) a card asks before its yes counts. The second half of a double press comes sooner. */
const SEEN_AFTER = 1_000;
/** How long (ms) sending a card takes at most. After that it was sent, although its message id is not known. */
const UNDER_WAY = 15_000;

/** An event that can't be undone. A card asks about it first. */
export type Confirmed = EventOf<Extract<Event['kind'], `confirm-${string}`>>;

/**
 * Asks on a card of its own: a message below everything, or what a page shows instead.
 * @param stays what the card becomes whose button was pressed
 */
export function ask(given: Case, view: View, stays: View): Decision {
  return { ...askAgain(given, view), stays };
}

/** Asks once more in the same place, because the yes came too soon. */
export function askAgain({ state }: Case, view: View): Decision {
  // Without a scan nothing is kept of the conversation, so no placed card either.
  return state.scan ? showCard(view) : showBeside(view);
}

/** @returns what this event says yes to */
export function confirmationOf(event: Confirmed): Confirmation {
  switch (event.kind) {
    case 'confirm-close':
      return `close ${event.round}`;
    case 'confirm-delete-team':
      return 'delete-team';
    case 'confirm-forget-me':
      return 'forget-me';
  }
}

/**
 * Whether somebody says yes before they can have read what the card asks. The button carries when it was asked, and the
 * placed card knows when its message was sent. The later of the two counts; both are by the server's clock. Forging the
 * button's moment gains nothing that waiting a second would not give.
 */
export function isTooSoon({ placed, now }: State, event: Confirmed): boolean {
  const ago = (at: string) => Math.abs(Date.parse(now) - Date.parse(at));
  if (event.asked !== undefined && ago(event.asked) < SEEN_AFTER) return true;
  if (placed?.confirms !== confirmationOf(event)) return false;
  return ago(placed.placedAt) < (placed.message === null ? UNDER_WAY : SEEN_AFTER);
}

/** What is known of the card that somebody saw when they typed. */
type Seen = Pick<State, 'placed' | 'scan' | 'placedLast'>;

/**
 * A typed "ja" or "nee" answers what the placed card asks, and "wat betekent dit" is about its question. Without such a card
 * the words mean `otherwise`.
 */
export function meaningOf(seen: Seen, event: Event): Event {
  const { placed, scan } = seen;
  if (event.kind === 'explain') return placed?.criterion && scan?.closedAt === null ? event : event.otherwise;
  if (event.kind !== 'yes-or-no') return event;
  const confirms = placed?.confirms;
  if (!confirms || event.yes === null) return chosen(seen, event.otherwise);
  const round = Number(/^close (\d+)$/.exec(confirms)?.[1]);
  if (round > 0) return event.yes ? { kind: 'confirm-close', round } : { kind: 'summary', round };
  if (!event.yes) return { kind: scan ? 'overview' : 'help' };
  return { kind: confirms === 'delete-team' ? 'confirm-delete-team' : 'confirm-forget-me' };
}

/** An everyday reply is no choice where the bot showed something else since: it may be about that. */
function chosen({ placed, placedLast }: Seen, event: Event): Event {
  return event.kind === 'answer' && placed?.criterion && !placedLast ? { kind: 'which-criterion' } : event;
}
