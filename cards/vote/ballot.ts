import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { FEW } from '../../dialogs/vote/voting.ts';
import { actionSet, card, container, text } from '../parts/build.ts';
import { type ButtonLook, button } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import { contextLine } from '../parts/context-line.ts';
import type { Card, Element } from '../parts/element.ts';
import { meaningPart, meaningToggle } from '../parts/meaning-part.ts';
import { noticePart } from '../parts/notice.ts';
import { askPartyButton, partyButtons } from '../parts/speaks-part.ts';
import { moreToggle, waysOut } from '../parts/ways-out.ts';
import { proposalPart } from './party.ts';
import { thresholdSentence, turnoutSentence } from './turnout.ts';
import { voteQuestion } from './vote-question.ts';
import { voteTiles } from './vote-tiles.ts';

type BallotView = ViewOf<'ballot'>;

/** Asks a criterion, and shows how many voted. It is the same for everybody, whoever looks and whatever they chose. */
export function ballotCard(content: Content, view: BallotView): Card {
  const { texts } = content;
  const { standard, criterion, round, turnout } = view;
  const { ballot } = turnout;
  const counted = `**${turnoutSentence(content, turnout)}** ${thresholdSentence(content, turnout)}`.trim();
  return card([
    text(contextLine(content, texts.votes.ballot.context, view), { size: 'Small', isSubtle: true }),
    ...noticePart(content, view.notice),
    ...voteQuestion(content, criterion),
    voteTiles(content, { kind: 'vote', round, criterion: criterion.id, ballot }),
    ...speaksPart(content, view),
    text(counted, { spacing: 'Medium' }),
    actionSet([...ballotButtons(content, view), meaningToggle(content), moreToggle(content)], {
      spacing: 'Small',
    }),
    meaningPart(content, { standard, criterion, talk: criterion.talk.slice(0, 1) }),
    waysOut(content, { ...view, ...ownWays(content, view) }),
  ]);
}

/**
 * Asks somebody who just voted for whom they speak. It stands under the choices: a second press on a choice must not say
 * a party.
 */
function speaksPart(content: Content, { speaks, criterion }: BallotView): Element[] {
  if (!speaks) return [];
  const { title, why, safe } = content.texts.talk.party;
  return [
    container(
      [
        text(title, { weight: 'Bolder' }),
        text(why, { spacing: 'None' }),
        text(fill(safe, { aantal: FEW }), { size: 'Small', spacing: 'Small' }),
        ...proposalPart(content, speaks),
        actionSet(partyButtons(content, speaks, { criterion: criterion.id }), { spacing: 'Small' }),
      ],
      { style: 'accent', showBorder: true, roundedCorners: true, spacing: 'Medium' },
    ),
  ];
}

function ballotButtons(content: Content, { round, criterion, turnout }: BallotView): CardAction[] {
  const { buttons } = content.texts.votes;
  const { ballot, voted, threshold, all } = turnout;
  const of = { round, criterion: criterion.id, ballot };
  const look: ButtonLook = all ? { style: 'positive' } : {};
  return [
    ...(voted >= threshold ? [button(buttons.reveal, { event: { kind: 'reveal', ...of } }, look)] : []),
    button(buttons.mine, { event: { kind: 'my-vote', ...of } }),
  ];
}

/** What only the card of a ballot has under *Meer*. */
function ownWays(content: Content, { round, criterion, standard, ways }: BallotView) {
  const { buttons, votes } = content.texts;
  const skip = button(buttons.skip, { event: { kind: 'skip', round, criterion: criterion.id } });
  return {
    first: [
      ...(ways.includes('skip') ? [skip] : []),
      button(votes.buttons.alone, { event: { kind: 'vote-alone', round } }),
    ],
    own: [
      askPartyButton(content, { criterion: criterion.id }),
      button(votes.buttons.ahead, { event: { kind: 'vote-ahead', round } }),
      button(votes.buttons.together, { event: { kind: 'together', round, standard: standard.id } }),
    ],
  };
}
