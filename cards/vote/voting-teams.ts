import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { actionSet, card, text } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { Card } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';

/** How many teams are listed, so that the longest names and ids stay within the size of a card. */
const LISTED = 10;

/** Lists the teams in which a person can vote, each with a button. */
export function votingTeamsCard(content: Content, { teams, notice }: ViewOf<'voting-teams'>): Card {
  const { texts } = content;
  const words = texts.votes.teams;
  const vote = ({ id, name }: (typeof teams)[number]) =>
    actionSet(
      [button(fill(texts.votes.buttons.vote, { team: name }), { event: { kind: 'vote-alone', team: id } })],
      {
        spacing: 'Small',
      },
    );
  const isNone = teams.length === 0;
  return card(
    [
      ...noticePart(texts, notice),
      text(isNone ? words.none : words.title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...(isNone ? [] : [text(words.line, { spacing: 'Small' })]),
      ...teams.slice(0, LISTED).map(vote),
      text(words.other, { size: 'Small', isSubtle: true }),
    ],
    isNone ? [button(texts.buttons.help, { event: { kind: 'help' } })] : [],
  );
}
