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

/** @param keep keeps what was typed into the card; its outcome tells whether the card may be left */
export function beforeLeaving(card: Element, keep: () => Promise<boolean>): void {
  leaving.set(card, keep);
}
