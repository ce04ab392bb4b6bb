import type { Choice, Content, Criterion, Resource, Standard } from '../content/index.ts';
import { changesSince } from './managers/compare.ts';
import type { Action } from './plan/action.ts';
import {
  countsOf,
  criterionLines,
  isAnswered,
  needsWork,
  nextOpen,
  progressOf,
  standardLine,
} from './progress.ts';
import type { Scan } from './scan.ts';
import type { State } from './state.ts';
import type { Team } from './team.ts';
import type { ViewOf } from './view.ts';
import type { CriterionLine, Notice } from './view-parts.ts';

/** How many resources a card suggests at most; more would push the conversation aside. */
const SUGGESTIONS = 5;

/** The round that a view is of. */
export type OfRound = Readonly<{ content: Content; scan: Scan }>;

/** What stands on the card beside what is saved. */
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

function ofScan({ content, scan }: OfRound, notice: Notice | null) {
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
    suggestions: suggestionsFor(content, lines),
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

/** @param state with the team's actions, and its rounds to compare this one with, where they were loaded */
export function summaryView(
  round: OfRound,
  {
    team,
    actions = [],
    rounds = [],
    scan: newest,
  }: Pick<State, 'team' | 'actions' | 'rounds'> & { scan?: Scan | null },
  notice: Notice | null = null,
): ViewOf<'summary'> {
  const { content, scan } = round;
  const lines = criterionLines(content, content.criteria, scan.answers);
  const before = rounds.findLast((one) => one.round < scan.round && one.closedAt !== null);
  const weak = lines
    .filter((line) => needsWork(content, line.choice))
    .sort((a, b) => (a.choice?.rank ?? 0) - (b.choice?.rank ?? 0));
  return {
    kind: 'summary',
    ...ofScan(round, notice),
    team: team.name,
    closedAt: scan.closedAt,
    lines: content.standards.map((standard) => standardLine(content, standard, scan.answers)),
    counts: countsOf(content.criteria, scan.answers),
    strong: lines.filter((line) => line.choice?.rank !== undefined && !needsWork(content, line.choice)),
    weak,
    unknown: lines.filter((line) => line.choice?.unknown),
    open: lines.filter((line) => !isAnswered(line.answer ?? undefined)),
    suggestions: suggestionsFor(content, weak),
    actions: [...actions].sort((a, b) => orderOf(a) - orderOf(b) || (a.due < b.due ? -1 : 1)),
    since: before ? changesSince(content, before, scan) : null,
    others: [
      ...(before ? [before.round] : []),
      ...(newest && newest.round > scan.round ? [newest.round] : []),
    ],
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

/** Actions under way come first, and dropped ones last. */
function orderOf({ state }: Action): number {
  return ['bezig', 'open', 'klaar', 'vervallen'].indexOf(state);
}

export function standardOf(content: Content, criterion: Criterion): Standard {
  const standard = content.standards.find((one) => one.id === criterion.standard);
  if (!standard) throw new Error(`criterion ${criterion.id} belongs to no standard`);
  return standard;
}

/** Picks one resource for each criterion that needs work, then a second one for each, until there are enough. */
function suggestionsFor(content: Content, lines: readonly CriterionLine[]): Resource[] {
  const shelves = lines
    .filter((line) => needsWork(content, line.choice))
    .map((line) => line.criterion.resources);
  const depth = Math.max(0, ...shelves.map((shelf) => shelf.length));
  const picked = new Map<string, Resource>();
  for (let row = 0; row < depth; row += 1) {
    for (const resource of shelves.flatMap((shelf) => shelf[row] ?? [])) {
      const address = resource.links[0]?.url ?? resource.id;
      if (picked.size < SUGGESTIONS && !picked.has(address)) picked.set(address, resource);
    }
  }
  return [...picked.values()];
}
