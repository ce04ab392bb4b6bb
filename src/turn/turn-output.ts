import { type Cited, citedIn } from '../../cards/cited.ts';
import { draw } from '../../cards/draw.ts';
import type { Card } from '../../cards/parts/element.ts';
import { drawPrivately } from '../../cards/privately.ts';
import { startsAnew } from '../../cards/starts-anew.ts';
import type { Content } from '../../content/index.ts';
import type { Landing } from '../../dialogs/landing.ts';
import type { Via } from '../../dialogs/via.ts';
import type { View } from '../../dialogs/view.ts';

/** What has to be sent, in this order. */
export type TurnOutput = Readonly<{
  /** What the pressed card becomes. */
  reply: Card | null;
  /** A new message, with its sources. Once it is sent, `claim` goes to `cardSent`; null when it claims no place. */
  post: Readonly<{ card: Card; cited: Cited | null; claim: number | null }> | null;
  /** Whether addresses may have been deleted. */
  ended: boolean;
  /** Whether somebody voted. The team's cards show how many did, a moment later. */
  voted: boolean;
  /** Earlier messages that show something else now. */
  updates: readonly Readonly<{ message: string; card: Card }>[];
}>;

/**
 * Draws the landing of a turn.
 * @param anew the first view of a channel which had its team's scan before: its card says so
 */
export function drawLanding(
  content: Content,
  { cardChange, reply, post, updates }: Landing,
  {
    via,
    ended,
    voted = false,
    anew = null,
  }: Readonly<{ via: Via; ended: boolean; voted?: boolean; anew?: View | null }>,
): TurnOutput {
  const isPrivate = via.audience === 'private';
  const drawn = new Map<View, Card>();

  /** Draws a view once: it may be the reply to one person and the message to everybody. */
  function cardOf(view: View): Card {
    const known = drawn.get(view);
    if (known) return known;
    const card = isPrivate ? drawPrivately(content, view) : draw(content, view);
    const whole = view === anew ? startsAnew(content, card) : card;
    drawn.set(view, whole);
    return whole;
  }

  return {
    reply: reply && cardOf(reply),
    post: post && {
      card: cardOf(post),
      // Refused sources would make a second message, which everybody might see.
      cited: isPrivate ? null : citedIn(content, post),
      claim: cardChange?.kind === 'claim' ? cardChange.expected + 1 : null,
    },
    ended,
    voted,
    updates: updates.map(({ message, view }) => ({ message, card: cardOf(view) })),
  };
}
