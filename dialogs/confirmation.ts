import { type Case, type Decision, showBeside, showCard } from './decision.ts';
import type { Event, EventOf } from './event.ts';
import type { Confirmation } from './placed-card.ts';
import type { State } from './state.ts';
import type { View } from './view.ts';

/** How long (ms) a question stands before it can be answered: the second half of a double press comes sooner. */
const SEEN_AFTER = 1_000;
/** How long (ms) a card is under way at most; then it was sent, and only its id is not known. */
const UNDER_WAY = 15_000;

/** What can't be undone; each has a question that is asked first. */
export type Confirmed = EventOf<Extract<Event['kind'], `confirm-${string}`>>;

/**
 * Asks on a card of its own: a message below everything, or what a page shows instead.
 * @param stays what the card becomes whose button was pressed
 */
export function ask(given: Case, view: View, stays: View): Decision {
  return { ...askAgain(given, view), stays };
}

/** Asks where it was asked, since it was answered too soon. */
export function askAgain({ state }: Case, view: View): Decision {
  // Of somebody who has nothing here, asking leaves nothing either.
  return state.scan ? showCard(view) : showBeside(view);
}

/** The question that this event says yes to. */
export function questionOf(event: Confirmed): Confirmation {
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
 * Whether somebody says yes to what they can't have seen yet. When it was asked travels with the button, and when its
 * message was sent is known of the placed card; the later counts. Both are by the server's clock. Who forges the
 * one gains nothing that waiting a second does not give.
 */
export function isTooSoon({ placed, now }: State, event: Confirmed): boolean {
  const ago = (at: string) => Math.abs(Date.parse(now) - Date.parse(at));
  if (event.asked !== undefined && ago(event.asked) < SEEN_AFTER) return true;
  if (placed?.confirms !== questionOf(event)) return false;
  return ago(placed.placedAt) < (placed.message === null ? UNDER_WAY : SEEN_AFTER);
}

/** What a typed "ja" or "nee" means: the answer to what the placed card asks, or what the words mean elsewhere. */
export function meaningOf({ placed, scan }: Pick<State, 'placed' | 'scan'>, event: Event): Event {
  if (event.kind !== 'yes-or-no') return event;
  const question = placed?.confirms;
  if (!question) return event.otherwise;
  const round = Number(/^close (\d+)$/.exec(question)?.[1]);
  if (round > 0) return event.yes ? { kind: 'confirm-close', round } : { kind: 'summary', round };
  if (!event.yes) return { kind: scan ? 'overview' : 'help' };
  return { kind: question === 'delete-team' ? 'confirm-delete-team' : 'confirm-forget-me' };
}
