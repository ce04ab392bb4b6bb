import type { ButtonEvent } from '../../../dialogs/event.ts';
import type { Shown } from '../../bot/elsewhere/press.ts';
import { loadOnce } from '../../load-once.ts';
import type { SentPress } from './client.ts';
import { followCard } from './follow-card.ts';
import type { LeftOnCard } from './left-on-card.ts';
import { showNext } from './next-card.ts';
import type { ViewDeps } from './view.ts';

const renderer = loadOnce(() => import('./card.ts'));
// The renderer is fetched beside the first reply, and not after it. When that fails, the first card fetches it again.
renderer();

/** Where a card is shown. */
export type CardSpot = Readonly<{
  deps: ViewDeps;
  /** Aborts when the page shows something else. */
  signal: AbortSignal;
  /** The place in Teams that the events of the card happen in; without it, the place that the page is about. */
  place?: string | undefined;
}>;

/** `event`: what shows the card anew, where that is not up to the card itself. */
type DrawOptions = Readonly<{ event?: ButtonEvent; left?: LeftOnCard }>;

/** Draws a card on the page. A press on it puts the next card in its place. */
export async function drawOnPage(
  spot: CardSpot,
  shown: Shown,
  { event, left }: DrawOptions = {},
): Promise<HTMLElement> {
  const { deps, signal, place } = spot;
  const { drawCard } = await renderer();
  const replaced = new AbortController();
  const turn = (press: SentPress) => deps.api.turn(press, place);
  let busy = false;
  /** Whether there was news while something was being done on this card. */
  let missed = false;

  /**
   * Does something on this card that may put another card in its place.
   * @param work gives what takes its place; null leaves the card
   * @param left what the reader left on this card, for the next
   */
  async function take(work: () => Promise<Shown | null>, left?: () => LeftOnCard): Promise<void> {
    let there = card.element;
    await deps.stage.attempt(async () => {
      busy = true;
      try {
        const next = await work();
        if (!next || signal.aborted) return;
        there = await drawOnPage(spot, next, left && { left: left() });
        replaced.abort();
        const { part, again } = next;
        showNext(deps, { before: card.element, next: there, part, inside: insideOf(again) });
      } finally {
        busy = false;
      }
    });
    if (missed)
      look
        .get(there)?.()
        .catch(() => {});
    missed = false;
  }

  const card = drawCard(
    shown.card,
    {
      open: deps.host.open,
      say: deps.stage.say,
      press(data) {
        const press = pressOf(data);
        // When it failed it can be pressed again, with what was typed since.
        if (!busy) take(() => turn(press));
      },
    },
    left,
  );
  leaving.set(card.element, async () => {
    const data = card.typed();
    if (data === null) return true;
    const press = pressOf({ event: { kind: 'overview' }, ...data });
    let kept = false;
    await take(async () => {
      const next = await turn(press);
      kept = next.view === 'overview';
      // The text can't be saved as it is. The card that says why replaces this one.
      return kept ? null : next;
    });
    return kept;
  });
  const anew = event ?? shown.again?.event;
  if (anew) {
    const follows = followCard({
      deps,
      card,
      shown,
      event: anew,
      turn: (data) => turn(pressOf(data)),
      mustWait() {
        missed ||= busy;
        return busy;
      },
      take,
      draw: (next, kept) => drawOnPage(spot, next, { ...(event && { event }), left: kept }),
      end: () => replaced.abort(),
      ended: AbortSignal.any([signal, replaced.signal]),
    });
    look.set(card.element, follows);
  }
  return card.element;
}

/** What looks whether there is something new, for each card on the page that follows the team. */
const look = new WeakMap<Element, () => Promise<void>>();

/** What the address names inside the view, by which a reload shows the same card: its criterion. */
function insideOf(again: Shown['again']): string | null {
  const event = again?.event;
  return event?.kind === 'open' ? (event.criterion ?? null) : null;
}

/** What each card on the page does before somebody leaves it. */
const leaving = new WeakMap<Element, () => Promise<boolean>>();

/**
 * Keeps what was typed beside a criterion before somebody leaves its card, as the card's own buttons do.
 * @returns whether the card may be left
 */
export async function keepTyped(): Promise<boolean> {
  for (const card of document.querySelectorAll('.card')) {
    if (!((await leaving.get(card)?.()) ?? true)) return false;
  }
  return true;
}

/** Makes a press. When it is sent again it is still the same press. */
export function pressOf(data: unknown): SentPress {
  return { id: crypto.randomUUID(), data };
}
