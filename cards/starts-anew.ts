import type { Content } from '../content/index.ts';
import { text } from './parts/build.ts';
import type { Card } from './parts/element.ts';

/** The first card of a channel that had its team's scan before: it says that this one starts anew. */
export function startsAnew(content: Content, card: Card): Card {
  return { ...card, body: [text(content.texts.channelAnew, { weight: 'Bolder' }), ...card.body] };
}
