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
  const end = () => replaced.abort();
  const replaceWith = (next: HTMLElement, { part, again }: Shown) => {
    end();
    showNext(deps, { next, part, inside: insideOf(again), before: card.element });
  };
  let under: Promise<unknown> | null = null;
  const card = drawCard(
    shown.card,
    {
      open: deps.host.open,
      async press(data) {
        if (under) return;
        const press = pressOf(data);
        under = deps.stage.attempt(async () => {
          const next = await deps.api.turn(press, place);
          if (!signal.aborted) replaceWith(await drawOnPage(spot, next), next);
        });
        await under;
        // When it failed it can be pressed again, with what was typed since.
        under = null;
      },
    },
    left,
  );
  leaving.set(card.element, async () => {
    const data = card.typed();
    if (data === null) return true;
    const press = pressOf({ event: { kind: 'overview' }, ...data });
    let kept = false;
    await deps.stage.attempt(async () => {
      const next = await deps.api.turn(press, place);
      kept = next.view === 'overview';
      // The text can't be saved as it is. The card that says why replaces this one.
      if (!kept) replaceWith(await drawOnPage(spot, next), next);
    });
    return kept;
  });
  const anew = event ?? shown.again?.event;
  if (anew) {
    followCard({
      deps,
      card,
      shown,
      event: anew,
      turn: (data) => deps.api.turn(pressOf(data), place),
      idle: async () => await under,
      draw: (next, kept) => drawOnPage(spot, next, { ...(event && { event }), left: kept }),
      replaceWith,
      end,
      ended: AbortSignal.any([signal, replaced.signal]),
    });
  }
  return card.element;
}

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
