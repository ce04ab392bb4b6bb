import type { ButtonEvent } from '../../../dialogs/event.ts';
import type { TabPart } from '../../../dialogs/view.ts';
import type { Shown } from '../../bot/elsewhere/press.ts';
import { loadOnce } from '../../load-once.ts';
import type { SentPress } from './client.ts';
import type { ShowView, ViewDeps, ViewName } from './view.ts';

/** The view of the page for each part of the tab, for a button that leads from one part to another. */
const VIEW_OF: Readonly<Record<TabPart, ViewName>> = {
  overview: 'overzicht',
  actions: 'acties',
  teams: 'teams',
};

const renderer = loadOnce(() => import('./card.ts'));
// The renderer is fetched beside the first reply, and not after it. When that fails, the first card fetches it again.
renderer();

/**
 * Makes a view out of a card: the one that the bot shows for this event.
 * @param place where the event happens; without it, the place that the page is about
 */
export function cardView(event: ButtonEvent, place?: string): ShowView {
  return async (deps, signal) => {
    const card = await cardFor({ deps, signal, place }, event);
    if (signal.aborted) return;
    const waiting = document.activeElement?.id === 'kop';
    deps.stage.show(card);
    // Somebody who came by the navigation waits at the page's heading, which is hidden when the card has one.
    if (waiting) card.focus({ preventScroll: true });
  };
}

/** Where a card is shown. */
type Spot = Readonly<{
  deps: ViewDeps;
  /** Aborts when the page shows something else. */
  signal: AbortSignal;
  /** The place in Teams that the events of the card happen in; without it, the place that the page is about. */
  place?: string | undefined;
}>;

/** @returns the card that the bot shows for this event; a press on it puts the next card in its place */
export async function cardFor(spot: Spot, event: ButtonEvent): Promise<HTMLElement> {
  return await draw(spot, await spot.deps.api.turn(pressOf({ event }), spot.place));
}

async function draw(spot: Spot, { card }: Shown): Promise<HTMLElement> {
  const { deps, signal, place } = spot;
  const { drawCard } = await renderer();
  const replaceWith = (next: HTMLElement, part: Shown['part']) => {
    showNext(deps, { next, part, before: element });
  };
  let busy = false;
  const { element, typed } = drawCard(card, {
    open: deps.host.open,
    async press(data) {
      if (busy) return;
      busy = true;
      const press = pressOf(data);
      await deps.stage.attempt(async () => {
        const next = await deps.api.turn(press, place);
        if (!signal.aborted) replaceWith(await draw(spot, next), next.part);
      });
      // When it failed it can be pressed again, with what was typed since.
      busy = false;
    },
  });
  leaving.set(element, async () => {
    const data = typed();
    if (data === null) return true;
    const press = pressOf({ event: { kind: 'overview' }, ...data });
    let kept = false;
    await deps.stage.attempt(async () => {
      const next = await deps.api.turn(press, place);
      kept = next.view === 'overview';
      // The text can't be saved as it is. The card that says why replaces this one.
      if (!kept) replaceWith(await draw(spot, next), next.part);
    });
    return kept;
  });
  return element;
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

/** Puts the next card in the place of the one before, or in the view of the page that it belongs to. */
function showNext(
  deps: ViewDeps,
  { before, next, part }: Readonly<{ before: HTMLElement; next: HTMLElement; part: TabPart | null }>,
): void {
  const view = part && VIEW_OF[part];
  if (view) {
    deps.stage.show(next);
    deps.moved(view);
  } else {
    before.replaceWith(next);
  }
  deps.changed();
  next.focus({ preventScroll: true });
  // The button was at the end of a long card. People read the new one from its beginning.
  if (next.getBoundingClientRect().top < 0) next.scrollIntoView({ block: 'start' });
}

/** Makes a press. When it is sent again it is still the same press. */
function pressOf(data: unknown): SentPress {
  return { id: crypto.randomUUID(), data };
}
