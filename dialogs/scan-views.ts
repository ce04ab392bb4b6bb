import type { Choice, Criterion, Standard } from '../content/index.ts';
import { concluded } from './concluded.ts';
import { notesPage } from './notes-view.ts';
import { askedOf, type OfRound, ofCriterion, ofScan, standardOf } from './of-round.ts';
import { criterionLines, nextOpen, standardLine } from './progress.ts';
import type { State } from './state.ts';
import { stepOf } from './step-of.ts';
import { resourcesFor } from './suggested-resources.ts';
import type { ViewOf } from './view.ts';
import type { Notice } from './view-parts.ts';
import { ballotView, revealView } from './vote/vote-views.ts';
import { ballotOn, openBallots, stageOf, wayOf } from './vote/voting.ts';

/** The card of one criterion. */
export type CriterionView = ViewOf<'standard'> | ViewOf<'ballot'> | ViewOf<'reveal'>;

/** What the card shows beside what is saved. */
type AskOptions = Partial<Readonly<{ notice: Notice | null; reasonFor: Choice | null }>>;

/**
 * The card that asks one criterion: for the team's answer, for votes, or for the answer that the team agrees on after
 * the votes were revealed.
 */
export function askView(round: OfRound, criterion: Criterion, options: AskOptions = {}): CriterionView {
  const { scan } = round;
  const { notice = null, reasonFor = null } = options;
  const stage = stageOf(scan, criterion);
  if (stage === 'open') return ballotView(round, criterion, notice);
  const asked = { ...askedOf(round, criterion), reasonFor };
  if (stage === 'revealed') return revealView(round, asked, notice);
  return {
    kind: 'standard',
    ...ofCriterion(round, criterion, notice),
    asked,
    canVote: wayOf(scan, criterion.standard) === 'together',
  };
}

/** The standard's card with its result and resources that can help. A closed scan is read with it too. */
export function doneView(
  round: OfRound,
  standard: Standard,
  notice: Notice | null = null,
): ViewOf<'standard-done'> {
  const { content, scan } = round;
  const lines = criterionLines(content, standard.criteria, scan.answers);
  const last = standard.criteria.at(-1);
  const next = scan.closedAt === null ? nextOpen(content.criteria, scan.answers, last?.id) : undefined;
  return {
    kind: 'standard-done',
    ...ofScan(round, notice),
    line: standardLine(content, standard, scan.answers),
    lines,
    suggestions: resourcesFor(content, lines),
    next: next ? standardOf(content, next) : null,
    notes: notesPage(round, standard.criteria),
    conclusion: null,
  };
}

/**
 * The standard's card: its first open criterion after `after`, or its result when none is open. After the only criterion of
 * a standard, the next open one of another follows at once: there the answer is the result. After the last answer of the
 * round it tells what the round comes to.
 */
export function standardView(
  round: OfRound,
  standard: Standard,
  { notice = null, after = null }: Readonly<{ notice?: Notice | null; after?: string | null }> = {},
): CriterionView | ViewOf<'standard-done'> {
  const { scan } = round;
  const among = after !== null && standard.criteria.length === 1 ? round.content.criteria : standard.criteria;
  const open = scan.closedAt === null ? nextOpen(among, scan.answers, after) : undefined;
  if (open) return askView(round, open, { notice });
  const done = doneView(round, standard, notice);
  const isEnd = after !== null && scan.closedAt === null && done.progress.answered === done.progress.total;
  return isEnd ? { ...done, conclusion: concluded(round, 'team').conclusion } : done;
}

function unrevealedIn({ content, scan }: OfRound): number {
  return openBallots(content, scan).filter(({ id }) => ballotOn(scan, id).voted > 0).length;
}

/** What is left of a standard's card when the conversation has moved on. */
export function compactView(round: OfRound, standard: Standard): ViewOf<'compact'> {
  const { content, scan } = round;
  return {
    kind: 'compact',
    ...ofScan(round, null),
    line: standardLine(content, standard, scan.answers),
  };
}

export function overviewView(
  round: OfRound,
  { team, actions = [], scan: newest = null }: Pick<State, 'team' | 'actions'> & Partial<Pick<State, 'scan'>>,
  notice: Notice | null = null,
): ViewOf<'overview'> {
  const { content, scan } = round;
  return {
    kind: 'overview',
    ...ofScan(round, notice),
    team: team.name,
    lines: content.standards.map((standard) => standardLine(content, standard, scan.answers)),
    step: newest && newest.round > scan.round ? null : stepOf({ content, scan, actions }),
    noted: notesPage(round, content.criteria) !== null,
  };
}

/** The question whether the round is to be closed for good. */
export function closingView(
  round: OfRound,
  { team, managers = [], now }: State,
  notice: Notice | null = null,
): ViewOf<'closing'> {
  const receivers = managers.map((manager) => manager.name);
  return {
    kind: 'closing',
    ...ofScan(round, notice),
    team: team.name,
    asked: now,
    receivers,
    unrevealed: unrevealedIn(round),
  };
}
