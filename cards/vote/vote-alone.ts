import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { withWeekday } from '../../dialogs/calendar.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { actionSet, card, text, typedText } from '../parts/build.ts';
import { button, linkButton } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Card, Element } from '../parts/element.ts';
import { meaningPart, meaningToggle } from '../parts/meaning-part.ts';
import { noticePart } from '../parts/notice.ts';
import { askPartyButton } from '../parts/speaks-part.ts';
import { voteQuestion } from './vote-question.ts';
import { voteTiles } from './vote-tiles.ts';

type AloneView = ViewOf<'vote-alone'>;

/** Asks one person to vote, criterion after criterion. Only they see this card. */
export function voteAloneCard(content: Content, view: AloneView): Card {
  const { alone } = content.texts.votes;
  const { team, by, notice } = view;
  const reminder = by === null ? [] : [text(fill(alone.by, { dag: withWeekday(by) }), { weight: 'Bolder' })];
  return card(
    [
      typedText(fill(alone.context, { team: team.name }), { size: 'Small', isSubtle: true }),
      ...(view.asked
        ? [text(castLine(content, view, view.asked), { size: 'Small', isSubtle: true, spacing: 'None' })]
        : []),
      ...reminder,
      ...noticePart(content, notice),
      ...(view.asked ? askedParts(content, view, view.asked) : doneParts(content, view)),
    ],
    actions(content, view),
  );
}

function castLine(
  content: Content,
  { cast, open }: AloneView,
  { standard, criterion }: NonNullable<AloneView['asked']>,
): string {
  return fill(content.texts.votes.alone.cast, {
    criterium: criterion.id,
    nummer: standard.id,
    totaal: content.standards.length,
    gestemd: cast,
    open,
  });
}

function askedParts(
  content: Content,
  { team, round }: AloneView,
  { standard, criterion, ballot }: NonNullable<AloneView['asked']>,
): Element[] {
  return [
    ...voteQuestion(content, criterion),
    voteTiles(content, { kind: 'vote', team: team.id, round, criterion: criterion.id, ballot }),
    actionSet([meaningToggle(content), askPartyButton(content, { criterion: criterion.id, team: team.id })], {
      spacing: 'Small',
    }),
    meaningPart(content, { standard, criterion, talk: criterion.talk.slice(0, 1) }),
  ];
}

function doneParts(content: Content, { open }: AloneView): Element[] {
  const { alone, notices } = content.texts.votes;
  if (open === 0) return [text(notices.nothingOpen)];
  const { title, line } = alone.done;
  return [
    text(title, { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'Small' }),
    text(line, { spacing: 'Small' }),
  ];
}

function actions(content: Content, view: AloneView): CardAction[] {
  const { team, round, asked, link, by } = view;
  const { buttons, votes } = content.texts;
  const of = { team: team.id, round };
  const pause = { kind: 'pause', who: 'member', on: true, team: team.id } as const;
  return [
    // A card is never without a next step.
    ...(asked ? askedButtons(content, of, asked) : [button(buttons.help, { event: { kind: 'help' } })]),
    ...previousButton(content, view),
    ...(by === null ? [] : [button(votes.buttons.pause, { event: pause })]),
    ...(link === null ? [] : [linkButton(votes.buttons.toTeam, link)]),
  ];
}

/** Leads back to the criterion before, with what the person chose there: a thumb on a phone presses beside a tile. */
function previousButton(content: Content, { team, round, previous }: AloneView): CardAction[] {
  if (!previous) return [];
  const of = { team: team.id, round, criterion: previous.criterion.id, ballot: previous.ballot };
  return [button(content.texts.buttons.previous, { event: { kind: 'my-vote', ...of } })];
}

function askedButtons(
  content: Content,
  of: Readonly<{ team: string; round: number }>,
  { criterion, ballot }: NonNullable<AloneView['asked']>,
): CardAction[] {
  const { buttons, votes } = content.texts;
  return [
    button(buttons.skip, { event: { kind: 'vote-alone', ...of, after: criterion.id } }),
    button(votes.buttons.mine, { event: { kind: 'my-vote', ...of, criterion: criterion.id, ballot } }),
  ];
}
