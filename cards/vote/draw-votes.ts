import type { Content } from '../../content/index.ts';
import type { VoteView } from '../../dialogs/vote/vote-view.ts';
import { card, text } from '../parts/build.ts';
import type { Card } from '../parts/element.ts';

/** Draws a card of a team that votes first. */
export function drawVotes(_content: Content, view: VoteView): Card {
  return card([text(view.kind)]);
}
