import type { Activity, Attachment } from 'botbuilder';
import type { Card } from '../../cards/parts/element.ts';

/** A card as Teams takes it. */
export function attachmentOf(card: Card): Attachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
}

/** A message that is a card. @param summary what a phone says of it while it is locked */
export function messageWith(card: Card, summary?: string): Activity {
  const told = summary === undefined ? {} : { summary };
  return { type: 'message', attachments: [attachmentOf(card)], ...told } as Activity;
}
