import type { Choice, Criterion, Guide, Standard } from '../content/index.ts';
import { own } from '../content/own.ts';
import { type OfRound, ofScan, standardOf } from './of-round.ts';
import { isAnswered, nextOpen } from './progress.ts';
import { answeredBefore } from './remembered.ts';
import type { State } from './state.ts';
import type { Step } from './step.ts';
import { stepOf } from './step-of.ts';
import type { OfScan } from './view-parts.ts';
import type { Revealed, Turnout } from './vote/vote-view.ts';
import { revealedOf, turnoutOf } from './vote/vote-views.ts';
import { ballotOn, stageOf, type VotingStage } from './vote/voting.ts';

/**
 * One criterion on a screen that everybody looks at. It holds what the team knows together, and nothing of one person:
 * no vote, and nobody's name.
 */
export type TalkView = OfScan &
  Readonly<{
    standard: Standard;
    criterion: Criterion;
    guide: Guide | null;
    /** What the team answered; null when it is open. */
    choice: Choice | null;
    /** The version of that answer; 0 when there is none. */
    version: number;
    stage: VotingStage;
    /** How the team says it knows that answer; null when it did not say. */
    evidence: string | null;
    /** What the team chose in the round before; null when that is not known, and while people vote: it would lead them. */
    before: Choice | null;
    /** Null where there is no voting. */
    turnout: Turnout | null;
    /** Null before the reveal. */
    revealed: Revealed | null;
    /** The criteria beside this one in the framework; null at its ends. */
    previous: string | null;
    next: string | null;
    /** The first criterion without an answer after this one; null when all others are answered. */
    nextOpen: string | null;
    /** What the team does with this criterion; once the round is closed, where the scan is. */
    step: Step['step'];
  }>;

const STEP = { open: 'stemmen', revealed: 'bespreken', none: 'bespreken' } as const;

/** @param criterion the one to talk about */
export function talkView(
  round: OfRound,
  criterion: Criterion,
  { actions = [] }: Pick<State, 'actions'>,
): TalkView {
  const { content, scan } = round;
  const { id } = criterion;
  const stage = stageOf(scan, criterion);
  const ballot = ballotOn(scan, id);
  const answer = own(scan.answers, id);
  const index = content.criteria.indexOf(criterion);
  const open = nextOpen(content.criteria, scan.answers, id)?.id ?? null;
  return {
    ...ofScan(round, null),
    standard: standardOf(content, criterion),
    criterion,
    guide: own(content.talk.guides, criterion.standard) ?? null,
    choice: content.choices.find((choice) => choice.id === answer?.choice) ?? null,
    version: answer?.version ?? 0,
    evidence: (answer && isAnswered(answer) && answer.evidence) || null,
    stage,
    before: stage === 'open' ? null : (answeredBefore(content, scan, criterion)?.choice ?? null),
    turnout: stage === 'open' ? turnoutOf(ballot) : null,
    revealed: stage === 'revealed' ? revealedOf(content, criterion, ballot) : null,
    previous: content.criteria[index - 1]?.id ?? null,
    next: content.criteria[index + 1]?.id ?? null,
    nextOpen: open === id ? null : open,
    step: scan.closedAt === null ? STEP[stage] : stepOf({ content, scan, actions }).step,
  };
}

/** The criterion to talk about: the one that is named, otherwise the one that people look at, or the next open one. */
export function talkedAbout(
  { content, scan }: OfRound,
  named: string | null,
  asked: string | null,
): Criterion | undefined {
  const find = (id: string | null) => content.criteria.find((criterion) => criterion.id === id);
  return find(named) ?? find(asked) ?? nextOpen(content.criteria, scan.answers) ?? content.criteria[0];
}
