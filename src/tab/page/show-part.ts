import type { CardElement } from 'adaptivecards';

/**
 * Shows or hides a part of a card. The renderer then says on the part itself that it is expanded. Only the buttons that
 * fold it can be that, and they say so (fold-action.ts).
 */
export function showPart(part: CardElement, isVisible: boolean): void {
  part.isVisible = isVisible;
  part.renderedElement?.removeAttribute('aria-expanded');
}
