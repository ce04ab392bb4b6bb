import { byId } from './dom.ts';
import { type TabPlace, VIEWS } from './view.ts';

/** The place that the address names; null when it names none that exists. */
export function placeInAddress(): TabPlace | null {
  return placeOf(location.hash.slice(1));
}

/** @param name such as `overzicht`, `overzicht/3B`, or `teams/` with the id of a team, written as in an address */
export function placeOf(name: string | null): TabPlace | null {
  const [first, inside = ''] = name?.split('/') ?? [];
  const view = VIEWS.find((one) => one === first);
  if (!view) return null;
  const written = view === 'teams' ? TEAM : CRITERION;
  return { view, inside: written.test(inside) ? decoded(inside) : null };
}

const CRITERION = /^\w+$/;
/** The id of a team. It is only a claim: the server tells whose summaries somebody receives. */
const TEAM = /^[\w%.~!*'()-]{1,900}$/;

function decoded(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

/** Changes the address without showing another place. */
export function putInAddress(place: TabPlace): void {
  history.replaceState(null, '', `#${nameOf(place)}`);
}

function nameOf({ view, inside }: TabPlace): string {
  return inside === null ? view : `${view}/${encodeURIComponent(inside)}`;
}

/**
 * Follows the navigation, the browser's way back, and the skip link.
 * @param go shows a place; a press on the present view shows that again
 */
export function followAddress(go: (place: TabPlace) => void): void {
  window.addEventListener('hashchange', () => {
    const place = placeInAddress();
    if (place) go(place);
  });
  byId('onderdelen').addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const place = placeOf(link?.hash.slice(1) ?? null);
    if (place && link?.hash === location.hash) go(place);
  });
  byId('naar-inhoud').addEventListener('click', (event) => {
    event.preventDefault();
    byId('kop').focus();
  });
}
