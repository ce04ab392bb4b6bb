/** What can have the focus. */
const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]';

/**
 * Replaces a part of the page while somebody looks at it. The focus stays on what has the same name, or else is at the
 * same place, and the page does not scroll.
 * @param replace puts `next` in the place of `before`
 */
export function inPlace(before: HTMLElement, next: HTMLElement, replace: () => void): void {
  const { scrollX, scrollY } = window;
  const had = document.activeElement;
  const inside = had instanceof HTMLElement && before.contains(had) ? placeOf(before, had) : null;
  replace();
  if (inside)
    (inside.element.isConnected ? inside.element : sameIn(next, inside)).focus({ preventScroll: true });
  window.scrollTo(scrollX, scrollY);
}

/** Something that has the focus: the how manieth it is of its name, and of all that can have it. */
type FocusPlace = Readonly<{ element: HTMLElement; name: string; nth: number; index: number; count: number }>;

function placeOf(root: HTMLElement, element: HTMLElement): FocusPlace {
  const all = focusableIn(root);
  const name = nameOf(element);
  const nth = all.filter((one) => nameOf(one) === name).indexOf(element);
  return { element, name, nth, index: all.indexOf(element), count: all.length };
}

/** @returns what is there now, or else the whole */
function sameIn(root: HTMLElement, { name, nth, index, count }: FocusPlace): HTMLElement {
  const all = focusableIn(root);
  const named = all.filter((one) => nameOf(one) === name);
  return named[nth] ?? named[0] ?? (count === all.length ? all[index] : undefined) ?? root;
}

function focusableIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
}

/**
 * By which name people know it, or by which it stays the same where that name tells how things stand. Its id does not
 * count, because the fields of a card have another in each version.
 */
function nameOf(element: HTMLElement): string {
  if (element.dataset.same) return element.dataset.same;
  return `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''}`;
}
