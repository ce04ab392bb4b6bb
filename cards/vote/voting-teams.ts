import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { card, container, text, typedText } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { Card, Container } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';

/** How many teams are listed, so that the longest names and ids stay within the size of a card. */
const LISTED = 10;

/** Lists the teams in which a person can vote, each as a tile. */
export function votingTeamsCard(content: Content, { teams, notice }: ViewOf<'voting-teams'>): Card {
  const { texts } = content;
  const words = texts.votes.teams;
  const isNone = teams.length === 0;
  return card(
    [
      ...noticePart(content, notice),
      text(isNone ? words.none : words.title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...(isNone ? [] : [text(words.line, { spacing: 'Small' })]),
      ...teams.slice(0, LISTED).map((team) => teamTile(content, team)),
      text(words.other, { size: 'Small', isSubtle: true }),
    ],
    isNone ? [button(texts.buttons.help, { event: { kind: 'help' } })] : [],
  );
}

function teamTile(content: Content, { id, name }: ViewOf<'voting-teams'>['teams'][number]): Container {
  const title = fill(content.texts.votes.buttons.vote, { team: name });
  return container([typedText(name, { weight: 'Bolder' })], {
    style: 'emphasis',
    showBorder: true,
    roundedCorners: true,
    spacing: 'Small',
    selectAction: button(title, { event: { kind: 'vote-alone', team: id } }),
  });
}
