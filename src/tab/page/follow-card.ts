import type { ButtonEvent } from '../../../dialogs/event.ts';
import type { Shown } from '../../bot/elsewhere/press.ts';
import type { DrawnCard } from './card.ts';
import { inPlace } from './in-place.ts';
import type { LeftOnCard } from './left-on-card.ts';
import { tellsTheSame, withNoticeOf } from './notice-on-card.ts';
import type { ViewDeps } from './view.ts';

/** A card that follows what the team does. */
export type Followed = Readonly<{
  deps: Pick<ViewDeps, 'onChange' | 'changed' | 'stage'>;
  card: DrawnCard;
  shown: Shown;
  /** Shows the same card as it is by now. */
  event: ButtonEvent;
  /** Sends a press of this card. */
  turn: (data: unknown) => Promise<Shown>;
  /** Resolves when no button of the card is being taken. */
  idle: () => Promise<unknown>;
  /** Draws what comes in its place. */
  draw: (next: Shown, left: LeftOnCard) => Promise<HTMLElement>;
  /** Puts in its place what its reader asked for. */
  replaceWith: (next: HTMLElement, shown: Shown) => void;
  /** Ends the card, once something else takes its place. */
  end: () => void;
  /** Aborts when the card has ended. */
  ended: AbortSignal;
}>;

/**
 * Keeps a card as it is by now. It is replaced only when it tells something else, and never while its reader types: then
 * a line offers to show what is new.
 */
export function followCard(followed: Followed): void {
  const { deps, card, shown, event, turn, idle, draw, ended } = followed;
  const { element } = card;

  async function hear(): Promise<void> {
    await idle();
    if (ended.aborted) return;
    const now = await turn({ event });
    await idle();
    if (ended.aborted || tellsTheSame(shown, now)) return;
    if (isInUse(followed)) deps.stage.offer(() => showNewest(followed));
    else await replace(now);
  }

  async function replace(now: Shown): Promise<void> {
    const next = await draw(withNoticeOf(shown, now), card.left());
    await released();
    if (ended.aborted) return;
    // Meanwhile the reader may have begun to type.
    if (isInUse(followed)) return deps.stage.offer(() => showNewest(followed));
    followed.end();
    inPlace(element, next, () => element.replaceWith(next));
    settle(next);
    deps.changed('colleague');
  }

  deps.onChange(hear, ended);
}

/** Shows what is new, and keeps what was typed: saved, or in the fields of the new card. */
async function showNewest({
  deps,
  card,
  shown,
  event,
  turn,
  draw,
  ended,
  replaceWith,
}: Followed): Promise<void> {
  const typed = card.typed(shown.again?.keeps);
  await deps.stage.attempt(async () => {
    const now = await turn({ event, ...typed });
    if (ended.aborted) return;
    const { folds, entered } = card.left();
    replaceWith(await draw(now, { folds, entered: typed ? {} : entered }), now);
  });
}

/** Whether the reader has something on the card that is saved nowhere, or is about to type. */
function isInUse({ card, shown }: Followed): boolean {
  const { activeElement } = document;
  const types = activeElement?.matches('input, textarea, select') && card.element.contains(activeElement);
  return Boolean(types || shown.again?.keeps || Object.keys(card.left().entered).length > 0);
}

/** How long (ms) a card that came by itself takes no click: it was meant for the card before. */
const SETTLES = 350;

function settle(card: HTMLElement): void {
  card.classList.add('settles');
  setTimeout(() => card.classList.remove('settles'), SETTLES);
}

let held = false;
for (const [name, down] of [
  ['pointerdown', true],
  ['pointerup', false],
  ['pointercancel', false],
] as const) {
  window.addEventListener(
    name,
    () => {
      held = down;
    },
    true,
  );
}

/** Resolves when no button is held down: one that is replaced meanwhile would not be pressed. */
async function released(): Promise<void> {
  while (held) await new Promise((resolve) => setTimeout(resolve, 50));
  // The press itself comes just after.
  await new Promise((resolve) => setTimeout(resolve));
}
