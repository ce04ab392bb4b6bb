import type { ButtonEvent } from '../../../dialogs/event.ts';
import type { Shown } from '../../bot/elsewhere/press.ts';
import { loadOnce } from '../../load-once.ts';
import type { SentPress } from './client.ts';
import { followCard } from './follow-card.ts';
import { beforeLeaving } from './keep-typed.ts';
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
        there = await goOn(spot, next, {
          before: card.element,
          ...(left && { left: left() }),
          end: () => replaced.abort(),
        });
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
  beforeLeaving(card.element, async () => {
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

/** What stands on the page, and what ends it. */
type GoOn = Readonly<{ before: HTMLElement; left?: LeftOnCard; end: () => void }>;

/**
 * Shows what follows a press in the place of what stands there. The overview of the place is a view of the page itself.
 * @returns what stands there now
 */
export async function goOn(spot: CardSpot, shown: Shown, { before, left, end }: GoOn): Promise<HTMLElement> {
  const { deps, place } = spot;
  if (shown.view === 'overview' && place === undefined) {
    await deps.toOverview(shown);
    return before;
  }
  const next = await drawOnPage(spot, shown, left && { left });
  end();
  showNext(deps, { before, next, part: shown.part, inside: insideOf(shown.again) });
  return next;
}

/** What looks whether there is something new, for each card on the page that follows the team. */
const look = new WeakMap<Element, () => Promise<void>>();

/** What the address names inside the view, by which a reload shows the same card: its criterion. */
function insideOf(again: Shown['again']): string | null {
  const event = again?.event;
  return event?.kind === 'open' ? (event.criterion ?? null) : null;
}

/** Makes a press. When it is sent again it is still the same press. */
export function pressOf(data: unknown): SentPress {
  return { id: crypto.randomUUID(), data };
}
