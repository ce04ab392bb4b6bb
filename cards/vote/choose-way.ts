import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { card, text, typedText } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { Card } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';

/** Asks how the team wants to answer in the round that begins. Neither of the two looks like the better one. */
export function chooseWayCard(content: Content, { round, team, notice }: ViewOf<'choose-way'>): Card {
  const { chooseWay, buttons } = content.texts.votes;
  return card(
    [
      typedText(team, { size: 'Small', isSubtle: true }),
      ...noticePart(content, notice),
      text(chooseWay.title, { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'Small' }),
      text(chooseWay.together),
      text(chooseWay.vote),
      text(chooseWay.change, { size: 'Small', isSubtle: true }),
    ],
    [
      button(buttons.together, { event: { kind: 'together', round } }),
      button(buttons.voteFirst, { event: { kind: 'vote-first', round } }),
    ],
  );
}
