import { concluded } from './concluded.ts';
import type { Reader } from './conclusion.ts';
import { evidenceCounts } from './evidence-counts.ts';
import { changesSince } from './managers/compare.ts';
import { type OfRound, ofScan } from './of-round.ts';
import { underWayFirst } from './plan/under-way-first.ts';
import { countsOf, isAnswered, needsWork, standardLine } from './progress.ts';
import type { Scan } from './scan.ts';
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
  const before = rounds.findLast((one) => one.round < scan.round && one.closedAt !== null);
  const { lines, found, weak, unknown, conclusion } = concluded(round, reader);
  return {
    kind: 'summary',
    ...ofScan(round, notice),
    team: team.name,
    closedAt: scan.closedAt,
    conclusion,
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
