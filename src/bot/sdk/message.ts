import type { Activity, Attachment, Entity } from 'botbuilder';
import type { Cited, Source } from '../../../cards/cited.ts';
import type { Card } from '../../../cards/parts/element.ts';

/** A card in the form in which Teams takes it. */
export function attachmentOf(card: Card): Attachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
}

/**
 * A message with a card.
 * @param summary what a locked phone shows of it
 */
export function messageWith(card: Card, summary?: string): Partial<Activity> {
  const told = summary === undefined ? {} : { summary };
  return { type: 'message', attachments: [attachmentOf(card)], ...told };
}

/**
 * A message with a card and a line of text with its sources. Teams draws a source where a text has its number, and
 * nowhere on a card. When Teams makes two messages of it, the sources stay with the text. The message is not marked as
 * made by an AI, since it is not.
 */
export function messageCiting(card: Card, { text, sources }: Cited): Partial<Activity> {
  return { ...messageWith(card), text, entities: [citing(sources)] };
}

/** The one root entity of a message. */
function citing(sources: readonly Source[]): Entity {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    citation: sources.map((source, index) => ({
      '@type': 'Claim',
      position: index + 1,
      appearance: { '@type': 'DigitalDocument', ...source },
    })),
  };
}
