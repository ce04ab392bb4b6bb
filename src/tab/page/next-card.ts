import type { TabPart } from '../../../dialogs/view.ts';
import type { ViewDeps, ViewName } from './view.ts';

/** The view of the page for each part of the tab, for a button that leads from one part to another. */
const VIEW_OF: Readonly<Record<TabPart, ViewName>> = {
  overview: 'overzicht',
  actions: 'acties',
  teams: 'teams',
};

type NextCard = Readonly<{
  before: HTMLElement;
  next: HTMLElement;
  /** The part of the tab that the next card belongs to, and what the address names inside it. */
  part: TabPart | null;
  inside: string | null;
}>;

/** Puts the next card in the place of the one before, or in the view of the page that it belongs to. */
export function showNext(deps: ViewDeps, { before, next, part, inside }: NextCard): void {
  const view = part && VIEW_OF[part];
  if (view) {
    deps.stage.show(next);
    deps.moved({ view, inside });
  } else {
    deps.stage.offer(null);
    before.replaceWith(next);
  }
  deps.changed();
  next.focus({ preventScroll: true });
  // The button was at the end of a long card. People read the new one from its beginning.
  if (next.getBoundingClientRect().top < 0) next.scrollIntoView({ block: 'start' });
}
