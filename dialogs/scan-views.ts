import type { Choice, Content, Criterion, Standard } from '../content/index.ts';
import { criterionLines, nextOpen, progressOf, standardLine } from './progress.ts';
import type { Scan } from './scan.ts';
import type { State } from './state.ts';
import { resourcesFor } from './suggested-resources.ts';
import type { Team } from './team.ts';
import type { ViewOf } from './view.ts';
import type { Notice } from './view-parts.ts';

/** The round that a view is of. */
export type OfRound = Readonly<{ content: Content; scan: Scan }>;

/** What the card shows beside what is saved. */
type AskOptions = Partial<
  Readonly<{
    notice: Notice | null;
    note: string;
    link: string;
    noteProblem: string | null;
    linkProblem: string | null;
    reasonFor: Choice | null;
  }>
>;

/** What every card of a scan tells. */
export function ofScan({ content, scan }: OfRound, notice: Notice | null) {
  return {
    round: scan.round,
    closed: scan.closedAt !== null,
    progress: progressOf(content, scan.answers),
    notice,
  };
}

/** The standard's card with one criterion asked. */
export function askView(
  round: OfRound,
  criterion: Criterion,
  { notice = null, ...fields }: AskOptions = {},
): ViewOf<'standard'> {
  const { content, scan } = round;
  const standard = standardOf(content, criterion);
  const answer = scan.answers[criterion.id] ?? null;
  return {
    kind: 'standard',
    ...ofScan(round, notice),
    standard,
    lines: criterionLines(content, standard.criteria, scan.answers),
    asked: {
      criterion,
      answer,
      note: answer?.note ?? '',
      link: answer?.link ?? '',
      noteProblem: null,
      linkProblem: null,
      reasonFor: null,
      ...fields,
    },
    ways: waysFrom(content, scan, criterion),
  };
}

/** Offers only ways that lead somewhere: none back from the first standard, and none past the last open criterion. */
function waysFrom(content: Content, scan: Scan, criterion: Criterion): ViewOf<'standard'>['ways'] {
  const first = content.standards[0]?.id === criterion.standard;
  const alone = nextOpen(content.criteria, scan.answers, criterion.id)?.id === criterion.id;
  const fresh = scan.round > 1 && Object.keys(scan.answers).length === 0;
  return [
    ...(first ? [] : (['previous'] as const)),
    ...(alone ? [] : (['skip'] as const)),
    ...(fresh ? (['take-back'] as const) : []),
  ];
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
  };
}

/** The standard's card: its first open criterion after `after`, or its result when none is open. */
export function standardView(
  round: OfRound,
  standard: Standard,
  { notice = null, after = null }: Readonly<{ notice?: Notice | null; after?: string | null }> = {},
): ViewOf<'standard'> | ViewOf<'standard-done'> {
  const { scan } = round;
  const open = scan.closedAt === null ? nextOpen(standard.criteria, scan.answers, after) : undefined;
  return open ? askView(round, open, { notice }) : doneView(round, standard, notice);
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

export function overviewView(round: OfRound, team: Team, notice: Notice | null = null): ViewOf<'overview'> {
  const { content, scan } = round;
  return {
    kind: 'overview',
    ...ofScan(round, notice),
    team: team.name,
    lines: content.standards.map((standard) => standardLine(content, standard, scan.answers)),
  };
}

/** The question whether the round is to be closed for good. */
export function closingView(
  round: OfRound,
  { team, managers = [], now }: State,
  notice: Notice | null = null,
): ViewOf<'closing'> {
  const receivers = managers.map((manager) => manager.name);
  return { kind: 'closing', ...ofScan(round, notice), team: team.name, asked: now, receivers };
}

export function standardOf(content: Content, criterion: Criterion): Standard {
  const standard = content.standards.find((one) => one.id === criterion.standard);
  if (!standard) throw new Error(`criterion ${criterion.id} belongs to no standard`);
  return standard;
}
