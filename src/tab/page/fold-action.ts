import { type CardElement, ToggleVisibilityAction } from 'adaptivecards';
import { showPart } from './show-part.ts';

/** Folds parts of a card in and out, and tells screen readers which parts, and whether they are shown. */
export class FoldAction extends ToggleVisibilityAction {
  /** What is pressed: a button, or a whole element of the card. */
  #pressed: HTMLElement | null = null;

  override setupElementForAccessibility(element: HTMLElement, promoteTooltipToLabel?: boolean): void {
    super.setupElementForAccessibility(element, promoteTooltipToLabel);
    this.#pressed = element;
    this.tell();
  }

  override execute(): void {
    super.execute();
    for (const part of this.#parts()) showPart(part, part.isVisible);
  }

  /** Tells how the parts are by now. Other buttons may fold the same ones. */
  tell(): void {
    const parts = this.#parts();
    if (!this.#pressed || parts.length === 0) return;
    this.#pressed.setAttribute('aria-expanded', String(parts.some(({ isVisible }) => isVisible)));
    this.#pressed.setAttribute('aria-controls', parts.map(({ id }) => id).join(' '));
  }

  #parts(): CardElement[] {
    const card = this.parent?.getRootElement();
    return Object.keys(this.targetElements).flatMap((id) => card?.getElementById(id) ?? []);
  }
}
