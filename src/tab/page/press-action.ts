import { ExecuteAction, type Input } from 'adaptivecards';
import { showPart } from './show-part.ts';
import { TabCard } from './tab-card.ts';

/**
 * A press that goes to the bot. Nothing is sent while a field is wrong: then the reader sees, hears and is at what has
 * to be put right, also where that was folded away.
 */
export class PressAction extends ExecuteAction {
  /** The renderer puts the focus on the first of the fields that this returns. */
  protected override internalValidateInputs(fields: Record<string, Input> | undefined): Input[] {
    const wrong = super.internalValidateInputs(fields).sort(inReadingOrder);
    for (const field of wrong) unfold(field);
    const card = this.parent?.getRootElement();
    if (card instanceof TabCard) card.sayWrong(wrong);
    return wrong;
  }
}

function inReadingOrder({ renderedElement: a }: Input, { renderedElement: b }: Input): number {
  return a && b && a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

function unfold(field: Input): void {
  for (let part: Input['parent'] = field; part; part = part.parent) {
    if (!part.isVisible) showPart(part, true);
  }
}
