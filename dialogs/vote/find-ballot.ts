import type { Criterion } from '../../content/index.ts';
import { type Decision, type ScanCase, say, showCard } from '../decision.ts';
import { isOtherRound } from '../navigate.ts';
import { refuseButton, refuseChange } from '../refusals.ts';
import { askView } from '../scan-views.ts';
import { summaryView } from '../summary-view.ts';
import type { Ballot } from './ballot.ts';
import { ballotOn, stageOf, type VotingStage } from './voting.ts';

/** What a button about votes names. Typed words name nothing: they are about the criterion of the placed card. */
type Named = Readonly<{
  round?: number | undefined;
  criterion?: string | undefined;
  ballot?: number | undefined;
  team?: string | undefined;
}>;

/** The criterion that an event is about, with its newest ballot. */
type FoundBallot = Readonly<{ criterion: Criterion; ballot: Ballot }>;

/**
 * Nothing is done, and `refused` shows how things stand.
 * `why`: the sentence that says why not; null where the refusal has its own.
 */
export type NoBallot = Readonly<{ refused: Decision; why: string | null }>;

/**
 * Finds the ballot that an event is about, when the voting on it is at this stage.
 * @returns a refusal when the card is of another team, round or ballot, or when there is no such voting
 */
export function findBallot(
  given: ScanCase,
  named: Named,
  wanted: Exclude<VotingStage, 'none'>,
): FoundBallot | NoBallot {
  const { content, scan, state } = given;
  if (named.team !== undefined && named.team !== state.team.id) return refusal(refuseButton(given));
  if (isOtherRound(given, named.round) || scan.closedAt !== null) return refusal(refuseChange(given));
  const id = named.criterion ?? state.placed?.criterion;
  const criterion = content.criteria.find((one) => one.id === id);
  if (criterion) return ballotAt(given, criterion, { ballot: named.ballot, wanted });
  if (named.criterion !== undefined) return refusal(refuseButton(given));
  const { noVote } = content.texts.votes.notices;
  return refusal(showCard(summaryView({ content, scan }, state, say('info', noVote))), noVote);
}

function ballotAt(
  { content, scan }: ScanCase,
  criterion: Criterion,
  named: Readonly<{ ballot: number | undefined; wanted: VotingStage }>,
): FoundBallot | NoBallot {
  const { noVote, votedAgain, alreadyRevealed } = content.texts.votes.notices;
  const stage = stageOf(scan, criterion);
  const ballot = ballotOn(scan, criterion.id);
  const isOther = named.ballot !== undefined && named.ballot !== ballot.ballot;
  if (stage === named.wanted && !isOther) return { criterion, ballot };
  const whyNot = isOther ? votedAgain : alreadyRevealed;
  const why = stage === 'none' || (stage === 'open' && !isOther) ? noVote : whyNot;
  return refusal(showCard(askView({ content, scan }, criterion, { notice: say('info', why) })), why);
}

function refusal(refused: Decision, why: string | null = null): NoBallot {
  return { refused, why };
}
