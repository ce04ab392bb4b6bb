import type { ButtonEvent } from '../../../dialogs/event.ts';
import { type CardSpot, drawOnPage, pressOf } from './card-on-page.ts';
import { showFirst } from './show-first.ts';
import type { ShowView } from './view.ts';

/**
 * Makes a view out of a card: the one that the bot shows for an event.
 * @param eventFor the event, by what the address names inside the view
 * @param place where the event happens; without it, the place that the page is about
 */
export function cardView(eventFor: (inside: string | null) => ButtonEvent, place?: string): ShowView {
  return async (deps, { signal, inside }) => {
    const event = eventFor(inside);
    const spot = { deps, signal, place };
    const shown = await deps.api.turn(pressOf({ event }), place);
    if (signal.aborted) return;
    // What is not there any more is answered with the overview, which says so.
    if (shown.view === 'overview') return await deps.toOverview(shown);
    const card = await drawOnPage(spot, shown, { event });
    if (!signal.aborted) showFirst(deps.stage, card);
  };
}

/** @returns the card that the bot shows for this event; a press on it puts the next card in its place */
export async function cardFor(spot: CardSpot, event: ButtonEvent): Promise<HTMLElement> {
  const press = pressOf({ event });
  return await drawOnPage(spot, await spot.deps.api.turn(press, spot.place), { event });
}
