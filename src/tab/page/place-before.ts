import { placeOf } from './navigation.ts';
import type { TabPlace } from './view.ts';

/**
 * Remembers what is shown when the page goes, for when it is loaded again: Teams then loads its own address, which names
 * no place.
 * @param of the place in Teams that the page is about: each has its own
 */
export function rememberPlace(of: string): void {
  window.addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(keyOf(of), location.hash.slice(1));
    } catch {
      // A browser may keep nothing for a page in a frame. Then the page begins at the overview.
    }
  });
}

/**
 * The place that was shown before the page was loaded again; null in a new window.
 */
export function placeBefore(of: string): TabPlace | null {
  try {
    return placeOf(sessionStorage.getItem(keyOf(of)));
  } catch {
    return null;
  }
}

function keyOf(of: string): string {
  return `zelfscan-plaats ${of}`;
}
