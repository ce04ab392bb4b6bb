import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { FEW } from '../../dialogs/vote/voting.ts';
import { actionSet, card, container, text } from '../parts/build.ts';
import { type ButtonLook, button, toggle } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Card, Element } from '../parts/element.ts';
import { guideButton } from '../parts/guide-button.ts';
import { meaningPart, meaningToggle } from '../parts/meaning-part.ts';
import { noticePart } from '../parts/notice.ts';
import { withProgress, withRound } from '../parts/progress-words.ts';
import { askPartyButton, partyButtons } from '../parts/speaks-part.ts';
import { proposalPart } from './party.ts';
import { thresholdSentence, turnoutSentence } from './turnout.ts';
import { voteQuestion } from './vote-question.ts';
import { voteTiles } from './vote-tiles.ts';

type BallotView = ViewOf<'ballot'>;

/** The part that folds out. */
const MORE = 'meer';

/** Asks a criterion, and shows how many voted. It is the same for everybody, whoever looks and whatever they chose. */
export function ballotCard(content: Content, view: BallotView): Card {
  const { texts } = content;
  const { standard, criterion, round, turnout } = view;
  const { ballot } = turnout;
  const counted = `**${turnoutSentence(content, turnout)}** ${thresholdSentence(content, turnout)}`.trim();
  return card([
    text(contextLine(content, view), { size: 'Small', isSubtle: true }),
    ...noticePart(content, view.notice),
    ...voteQuestion(content, criterion),
    voteTiles(content, { kind: 'vote', round, criterion: criterion.id, ballot }),
    ...speaksPart(content, view),
    text(counted, { spacing: 'Medium' }),
    actionSet([...ballotButtons(content, view), meaningToggle(content), toggle(texts.buttons.more, [MORE])], {
      spacing: 'Small',
    }),
    meaningPart(content, { standard, criterion, talk: criterion.talk.slice(0, 1) }),
    container([actionSet(waysOut(content, view))], { id: MORE, isVisible: false, spacing: 'Small' }),
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

function contextLine(content: Content, { criterion, standard, progress, round }: BallotView): string {
  const line = fill(content.texts.votes.ballot.context, {
    criterium: criterion.id,
    nummer: standard.id,
    totaal: content.standards.length,
    beantwoord: progress.answered,
    criteria: progress.total,
  });
  return withRound(content, withProgress(content, line, progress), round);
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

/** What is needed less often. */
function waysOut(content: Content, { round, criterion, standard, ways }: BallotView): CardAction[] {
  const { buttons, votes } = content.texts;
  const of = { round, criterion: criterion.id };
  const all = { kind: 'open', round, standard: standard.id, all: true } as const;
  return [
    ...(ways.includes('skip') ? [button(buttons.skip, { event: { kind: 'skip', ...of } })] : []),
    button(votes.buttons.alone, { event: { kind: 'vote-alone', round } }),
    ...(ways.includes('previous') ? [button(buttons.previous, { event: { kind: 'previous', ...of } })] : []),
    button(buttons.overview, { event: { kind: 'overview', round } }),
    ...(standard.criteria.length > 1 ? [button(buttons.allCriteria, { event: all })] : []),
    guideButton(content, standard),
    askPartyButton(content, { criterion: criterion.id }),
    button(votes.buttons.ahead, { event: { kind: 'vote-ahead', round } }),
    button(votes.buttons.together, { event: { kind: 'together', round, standard: standard.id } }),
    ...(ways.includes('take-back')
      ? [button(buttons.takeBack, { event: { kind: 'take-back', round } })]
      : []),
    button(buttons.howItWorks, { event: { kind: 'help' } }),
  ];
}
