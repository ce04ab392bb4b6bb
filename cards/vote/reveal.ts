import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { votedWords } from '../../dialogs/vote/turnout-words.ts';
import { beforeLine } from '../parts/before-line.ts';
import { card, text } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Card, Element } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { withRound } from '../parts/progress-words.ts';
import { agreeParts } from './agree.ts';
import { partyVotes } from './party-votes.ts';
import { revealWords } from './reveal-words.ts';
import { voteBars } from './vote-bars.ts';

type RevealView = ViewOf<'reveal'>;

/** Shows how many votes each choice got and what that means, and asks for one agreed answer. */
export function revealCard(content: Content, view: RevealView): Card {
  const { asked, revealed } = view;
  const { criterion } = asked;
  const { title, lines } = revealWords(content, revealed);
  const values = { criterium: criterion.id, stemden: votedWords(content, revealed) };
  const context = fill(content.texts.votes.reveal.context, values);
  return card(
    [
      text(withRound(content, context, view.round), { size: 'Small', isSubtle: true }),
      text(criterion.question, { size: 'Small', spacing: 'Small' }),
      ...noticePart(content, view.notice),
      text(title, { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'Small' }),
      ...lines.map((line) => text(line, { spacing: 'Small' })),
      ...voteBars(content, revealed),
      ...partyVotes(content, view),
      ...talkPart(content, view),
      ...beforeLine(content, asked.before),
      ...agreeParts(content, view),
    ],
    actions(content, view),
  );
}

/** A question to talk about, where the votes or the parties lie apart, and where the parties can't be shown. */
function talkPart(content: Content, { asked, revealed }: RevealView): Element[] {
  const { spread, parties, instead } = revealed;
  const [own] = asked.criterion.talk;
  const isApart = spread.kind === 'apart' || (parties?.gaps.length ?? 0) > 0;
  // Where groups are too small to show, the question about a party is what people talk about.
  const question = instead ?? (isApart ? own : undefined);
  if (question === undefined) return [];
  return [
    text(content.texts.standard.talk, { weight: 'Bolder', size: 'Small', spacing: 'Medium' }),
    text(question, { spacing: 'None' }),
  ];
}

function actions(content: Content, view: RevealView): CardAction[] {
  const { buttons, votes } = content.texts;
  const { round, asked, revealed, ways } = view;
  const criterion = asked.criterion.id;
  const again = { kind: 'vote-again', round, criterion, ballot: revealed.ballot + 1 } as const;
  const later = button(buttons.later, { event: { kind: 'skip', round, criterion } });
  return [
    button(votes.buttons.again, { event: again }),
    ...(ways.includes('skip') ? [later] : []),
    button(buttons.overview, { event: { kind: 'overview', round } }),
  ];
}
