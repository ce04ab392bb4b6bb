import type { ButtonEvent } from '../../../dialogs/event.ts';
import { type CardSpot, drawOnPage, pressOf } from './card-on-page.ts';
import type { ShowView } from './view.ts';

/**
 * Makes a view out of a card: the one that the bot shows for an event.
 * @param eventFor the event, by what the address names inside the view
 * @param place where the event happens; without it, the place that the page is about
 */
export function cardView(eventFor: (inside: string | null) => ButtonEvent, place?: string): ShowView {
  return async (deps, { signal, inside }) => {
    const card = await cardFor({ deps, signal, place }, eventFor(inside));
    if (signal.aborted) return;
    const waiting = document.activeElement?.id === 'kop';
    deps.stage.show(card);
    // Somebody who came by the navigation waits at the page's heading, which is hidden when the card has one.
    if (waiting) card.focus({ preventScroll: true });
  };
}

/** @returns the card that the bot shows for this event; a press on it puts the next card in its place */
export async function cardFor(spot: CardSpot, event: ButtonEvent): Promise<HTMLElement> {
  const press = pressOf({ event });
  return await drawOnPage(spot, await spot.deps.api.turn(press, spot.place), { event });
}
