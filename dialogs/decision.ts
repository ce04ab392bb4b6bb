import type { Content } from '../content/index.ts';
import type { Change } from './change.ts';
import type { Delivery } from './delivery.ts';
import type { Feedback } from './feedback.ts';
import type { Scan } from './scan.ts';
import type { State } from './state.ts';
import { messageOf, type Via } from './via.ts';
import type { View } from './view.ts';
import type { Notice } from './view-parts.ts';

/** The outcome of one event, as data: what changes and what is shown. `land` finds out where it is shown. */
export type Decision = Readonly<{
  changes: readonly Change[];
  view: View;
  lands: Lands;
  /** What the pressed card becomes when the view comes below it; null when the view takes its place. */
  stays: View | null;
  /** Messages to others that follow from the changes. They are saved together with the changes. */
  deliveries?: readonly Delivery[];
  /** What the owner of the content should know about questions. */
  feedback?: readonly Feedback[];
  /** The question to remember, so that a short one can follow it up; null to forget the one before. */
  remembers?: string | null;
}>;

/**
 * Whose card a view is, and whether it becomes the placed card.
 * `card`: everybody's. It becomes the placed card, so a typed word is about it.
 * `beside`: everybody's, beside the scan. The placed card stays what it was.
 * `form`: a card to fill in. In a shared chat only the person who pressed gets it, since a colleague's press would
 * otherwise take away what somebody is typing. As a message of its own it is a `card`.
 * `own`: about the person who asked, and shown to them alone where they pressed. It never becomes the placed card.
 * `held`: a card with a typed text that was not saved. It goes back to its writer, and nobody else may see it.
 */
export type Lands = 'card' | 'beside' | 'form' | 'own' | 'held';

/** What a decision is made from. */
export type Case = Readonly<{ content: Content; state: State; via: Via }>;

/** A case in which a scan is there. */
export type ScanCase = Case & Readonly<{ scan: Scan }>;

/** Shows a card of the conversation. */
export function showCard(view: View, changes: readonly Change[] = []): Decision {
  return { changes, view, lands: 'card', stays: null };
}

/**
 * Shows a card of the conversation below the pressed one.
 * @param stays what the pressed card becomes
 */
export function showBelow(view: View, stays: View): Decision {
  return { ...showCard(view), stays };
}

/** Shows something beside the scan: a message, results, or a card that belongs to no round. */
export function showBeside(view: View, changes: readonly Change[] = []): Decision {
  return { changes, view, lands: 'beside', stays: null };
}

/** Shows a card to fill in. */
export function showForm(view: View): Decision {
  return { changes: [], view, lands: 'form', stays: null };
}

/** Shows a card that is about one person, to that person alone. */
export function showOwn(view: View, changes: readonly Change[] = []): Decision {
  return { changes, view, lands: 'own', stays: null };
}

/**
 * Shows something to read beside the scan: where a button was pressed, to that person alone, so that the others keep the
 * question in sight; as a message to who typed for it.
 */
export function showAside({ via }: Case, view: View): Decision {
  return messageOf(via) === null ? showBeside(view) : showOwn(view);
}

/** Gives a typed text that was not saved back to its writer. */
export function showHeld(view: View): Decision {
  return { changes: [], view, lands: 'held', stays: null };
}

/** A sentence about what somebody just did. */
export function say(tone: Notice['tone'], text: string): Notice {
  return { tone, text };
}
