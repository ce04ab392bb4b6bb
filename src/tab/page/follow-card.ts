import type { ButtonEvent } from '../../../dialogs/event.ts';
import type { Shown } from '../../bot/elsewhere/press.ts';
import type { DrawnCard } from './card.ts';
import { inPlace } from './in-place.ts';
import type { LeftOnCard } from './left-on-card.ts';
import { tellsTheSame, withNoticeOf } from './notice-on-card.ts';
import { released } from './released.ts';
import { settle } from './settling.ts';
import type { ViewDeps } from './view.ts';

/** A card that follows what the team does. */
export type Followed = Readonly<{
  deps: Pick<ViewDeps, 'onChange' | 'followed' | 'stage' | 'toOverview'>;
  card: DrawnCard;
  shown: Shown;
  /** Shows the same card as it is by now. */
  event: ButtonEvent;
  /** Sends a press of this card. */
  turn: (data: unknown) => Promise<Shown>;
  /** Whether something is being done on the card. When that ends, somebody looks again. */
  mustWait: () => boolean;
  /** Does something on the card that puts another card in its place. */
  take: (work: () => Promise<Shown>, left: () => LeftOnCard) => Promise<void>;
  /** Draws what comes in its place by itself. */
  draw: (next: Shown, left: LeftOnCard) => Promise<HTMLElement>;
  /** Ends the card, once something else takes its place. */
  end: () => void;
  /** Aborts when the card has ended. */
  ended: AbortSignal;
}>;

/**
 * Keeps a card as it is by now. It is replaced only when it tells something else, and never while its reader types: then
 * a line offers to show what is new.
 * @returns looks whether something is new
 */
export function followCard(followed: Followed): () => Promise<void> {
  const { deps, card, shown, event, turn, mustWait, draw, ended } = followed;
  const { element } = card;
  const isOver = () => ended.aborted || mustWait();

  async function look(): Promise<void> {
    if (isOver()) return;
    const now = await turn({ event });
    if (isOver() || tellsTheSame(shown, now)) return;
    await released();
    if (isOver()) return;
    // The team began a scan: its overview is a view of the page.
    if (now.view === 'overview') await deps.toOverview(now);
    else if (isInUse(followed)) deps.stage.offer(() => showNewest(followed));
    else await replace(now);
  }

  async function replace(now: Shown): Promise<void> {
    const next = await draw(withNoticeOf(shown, now), card.left());
    followed.end();
    const show = () => element.replaceWith(next);
    if (now.view === shown.view) inPlace(element, next, show);
    else putAnother(element, next, show);
    settle(next);
    deps.followed(now.progress);
  }

  deps.onChange(look, ended);
  return look;
}

/** Shows what is new, and keeps what was typed: saved, or in the fields of the new card. */
function showNewest({ card, shown, event, turn, take }: Followed): void {
  const typed = card.typed(shown.again?.keeps);
  const data = { event, ...typed };
  take(
    () => turn(data),
    () => (typed ? { ...card.left(), entered: {} } : card.left()),
  );
}

/** Whether the reader has something on the card that is saved nowhere, or is about to type. */
function isInUse({ card, shown }: Followed): boolean {
  const { activeElement } = document;
  const types = activeElement?.matches('input, textarea, select') && card.element.contains(activeElement);
  return Boolean(types || shown.again?.keeps || Object.keys(card.left().entered).length > 0);
}

/**
 * Shows a card that asks something else. Whoever had the focus has it on the whole card: a button with the same name may
 * by now mean something else, such as the team's answer where it was somebody's own vote.
 */
function putAnother(before: HTMLElement, next: HTMLElement, show: () => void): void {
  const hadFocus = before.contains(document.activeElement);
  show();
  if (hadFocus) next.focus({ preventScroll: true });
}
