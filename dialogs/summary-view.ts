import { conclusionOf, type Reader } from './conclusion.ts';
import { evidenceCounts } from './evidence-counts.ts';
import { changesSince } from './managers/compare.ts';
import { type OfRound, ofScan } from './of-round.ts';
import { underWayFirst } from './plan/under-way-first.ts';
import { countsOf, criterionLines, isAnswered, needsWork, progressOf, standardLine } from './progress.ts';
import type { Scan } from './scan.ts';
import { standsOut } from './stands-out.ts';
import type { State } from './state.ts';
import { stepOf } from './step-of.ts';
import { resourcesFor } from './suggested-resources.ts';
import type { ViewOf } from './view.ts';
import type { Notice } from './view-parts.ts';
import { dissentsOf } from './vote/dissents.ts';
import { voteResults } from './vote/vote-results.ts';

/** @param state with the team's actions, and with earlier rounds to compare this one with, where they were loaded */
export function summaryView(
  round: OfRound,
  {
    team,
    actions = [],
    rounds = [],
    scan: newest,
    reader = 'team',
  }: Pick<State, 'team' | 'actions' | 'rounds'> & { scan?: Scan | null; reader?: Reader },
  notice: Notice | null = null,
): ViewOf<'summary'> {
  const { content, scan } = round;
  const lines = criterionLines(content, content.criteria, scan.answers);
  const before = rounds.findLast((one) => one.round < scan.round && one.closedAt !== null);
  const weak = lines
    .filter((line) => needsWork(content, line.choice))
    .sort((a, b) => (a.choice?.rank ?? 0) - (b.choice?.rank ?? 0));
  const unknown = lines.filter((line) => line.choice?.unknown);
  const progress = progressOf(content, scan.answers);
  const found = standsOut(content, lines);
  const concluded = {
    found,
    progress,
    unknown: unknown.length,
    weak: weak.map(({ criterion }) => criterion.id),
  };
  return {
    kind: 'summary',
    ...ofScan(round, notice),
    team: team.name,
    closedAt: scan.closedAt,
    conclusion: conclusionOf(content, concluded, reader),
    best: found.kind === 'ranked' ? found.best : [],
    first: found.kind === 'ranked' ? found.first : [],
    criteria: lines,
    lines: content.standards.map((standard) => standardLine(content, standard, scan.answers)),
    counts: countsOf(content.criteria, scan.answers),
    strong: lines.filter((line) => line.choice?.rank !== undefined && !needsWork(content, line.choice)),
    weak,
    unknown,
    open: lines.filter((line) => !isAnswered(line.answer ?? undefined)),
    votes: voteResults(content, scan),
    dissents: dissentsOf(content, scan),
    evidence: evidenceCounts(content, scan),
    step: newest && newest.round > scan.round ? null : stepOf({ content, scan, actions }),
    suggestions: resourcesFor(content, weak),
    actions: underWayFirst(actions),
    since: before ? changesSince(content, before, scan) : null,
    others: [
      ...(before ? [before.round] : []),
      ...(newest && newest.round > scan.round ? [newest.round] : []),
    ],
  };
}
