import type { TabPart } from '../../../dialogs/view.ts';
import { loadOnce } from '../../load-once.ts';
import type { Press, Shown } from './client.ts';
import type { ShowView, ViewDeps, ViewName } from './view.ts';

type Event = Readonly<{ kind: string } & Record<string, unknown>>;

/** The view of the page for each part of the tab, where a button led from one to another. */
const VIEW_OF: Readonly<Record<TabPart, ViewName>> = {
  overview: 'overzicht',
  actions: 'acties',
  teams: 'teams',
};

const renderer = loadOnce(() => import('./card.ts'));
// Fetched beside the first answer, and not after it. Where it does not come, the first card fetches it anew.
renderer();

/**
 * A view that is a card: what the bot says to this event.
 * @param place where the event happens; without it the place that the page is about
 */
export function cardView(event: Event, place?: string): ShowView {
  return async (deps, signal) => {
    const card = await cardFor({ deps, signal, place }, event);
    if (signal.aborted) return;
    const waiting = document.activeElement?.id === 'kop';
    deps.stage.show(card);
    // Who came here by the navigation waits at the heading, which is not seen where the card has one.
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

/** @returns what the bot says to this event, as a card whose buttons it answers in its place */
export async function cardFor(spot: Spot, event: Event): Promise<HTMLElement> {
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
      // Where it failed it can be pressed anew, with what was typed since.
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
      // It can't be saved as it is: the card that says why takes the place of this one.
      if (!kept) replaceWith(await draw(spot, next), next.part);
    });
    return kept;
  });
  return element;
}

/** What a card on the page does before it is left. */
const leaving = new WeakMap<Element, () => Promise<boolean>>();

/**
 * Keeps what was typed beside a criterion before its card is left, as its own buttons do.
 * @returns whether it may be left
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
  // A long card was answered at its end: the new one is read from its beginning.
  if (next.getBoundingClientRect().top < 0) next.scrollIntoView({ block: 'start' });
}

/** One press; sent again it is still that press. */
function pressOf(data: unknown): Press {
  return { id: crypto.randomUUID(), data };
}
