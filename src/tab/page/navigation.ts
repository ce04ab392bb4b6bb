import { byId } from './dom.ts';
import { VIEWS, type ViewName } from './view.ts';

/** The view that the address asks for; null when it asks for none that exists. */
export function viewInAddress(): ViewName | null {
  return viewOf(location.hash.slice(1).split('/')[0] ?? null);
}

/** What the view is to show, as the address says after a slash: `#gesprek/3B`; null when it says nothing. */
export function detailInAddress(): string | null {
  return location.hash.split('/')[1] || null;
}

/** @returns the view of this name; null when there is none */
export function viewOf(name: string | null): ViewName | null {
  return VIEWS.find((view) => view === name) ?? null;
}

/**
 * Changes the address without showing another view.
 * @param detail what the view shows
 */
export function putInAddress(view: ViewName, detail: string | null = null): void {
  history.replaceState(null, '', detail === null ? `#${view}` : `#${view}/${detail}`);
}

/**
 * Follows the navigation, the browser's way back, and the skip link.
 * @param go shows a view; a press on the present view shows it again
 */
export function followAddress(go: (view: ViewName) => void): void {
  window.addEventListener('hashchange', () => {
    const view = viewInAddress();
    if (view) go(view);
  });
  byId('onderdelen').addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const view = viewOf(link?.hash.slice(1) ?? null);
    if (view && link?.hash === location.hash) go(view);
  });
  byId('naar-inhoud').addEventListener('click', (event) => {
    event.preventDefault();
    byId('kop').focus();
  });
}
