import type { AdaptiveCard } from 'adaptivecards';
import type { Card } from '../../../cards/parts/element.ts';
import { showPart } from './show-part.ts';

/** What a reader did on a card that is saved nowhere. */
export type LeftOnCard = Readonly<{
  /** The parts that were folded in or out, by id: whether they are visible. */
  folds: Readonly<Record<string, boolean>>;
  /** The texts in fields that were changed, by the id of the field. */
  entered: Readonly<Record<string, string>>;
}>;

/** @param json the card as it was drawn at first */
export function leftOn(card: AdaptiveCard, json: Card): LeftOnCard {
  const folds = foldsIn(json).flatMap(([id, before]) => {
    const visible = card.getElementById(id)?.isVisible;
    return visible === undefined || visible === before ? [] : [[id, visible] as const];
  });
  const entered = card
    .getAllInputs()
    .flatMap((input) =>
      input.id && input.isDirty() ? [[input.id, String(input.value ?? '')] as const] : [],
    );
  return { folds: Object.fromEntries(folds), entered: Object.fromEntries(entered) };
}

/** Does the same on a drawn card, as far as it has the same parts. */
export function putBack(card: AdaptiveCard, { folds, entered }: LeftOnCard): void {
  for (const [id, visible] of Object.entries(folds)) {
    const part = card.getElementById(id);
    if (part) showPart(part, visible);
  }
  for (const [id, text] of Object.entries(entered)) {
    const field = card.getElementById(id)?.renderedElement?.querySelector('input, textarea, select');
    if (field && 'value' in field) field.value = text;
  }
}

/** The parts of a card that have an id: whether each is visible at first. */
function foldsIn(json: Card): [id: string, visible: boolean][] {
  const found: [string, boolean][] = [];
  JSON.stringify(json, (_key, part: unknown) => {
    if (typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string')
      found.push([part.id, !('isVisible' in part && part.isVisible === false)]);
    return part;
  });
  return found;
}
