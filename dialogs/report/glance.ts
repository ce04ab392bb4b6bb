import type { Choice, Content, Criterion } from '../../content/index.ts';
import { criterionChanges, directionOf } from '../managers/compare.ts';
import { summaryView } from '../summary-view.ts';
import type { StandardChange, SummaryView } from '../view-parts.ts';
import type { Report } from './report.ts';
import type { RoundReport } from './round.ts';

/** A criterion with another answer than in the round before. */
export type MovedCriterion = Readonly<{
  criterion: Criterion;
  before: Choice | null;
  after: Choice | null;
  direction: StandardChange['direction'];
}>;

/** What a report tells first: the newest round and what it comes to, beside the closed round before it. */
export type Glance = Readonly<{
  newest: RoundReport;
  before: RoundReport | null;
  summary: SummaryView;
  moved: readonly MovedCriterion[];
}>;

/** @returns null for a team without a round */
export function glanceOf(content: Content, { team, rounds, withoutNotes }: Report): Glance | null {
  const [newest, ...earlier] = rounds;
  if (!newest) return null;
  const before = earlier.find(({ stored }) => stored.closedAt !== null) ?? null;
  const summary = summaryView(
    { content, scan: newest.scan },
    {
      team: { id: '', name: team, kind: content.alone ? 'personal' : 'group' },
      rounds: earlier.map(({ scan }) => scan).toReversed(),
      reader: withoutNotes ? 'manager' : 'team',
    },
  );
  const moved = before
    ? criterionChanges(content, before.scan, newest.scan).map(
        ({ criterion, before, after, comparable }): MovedCriterion => ({
          criterion,
          before,
          after,
          direction: comparable ? directionOf(before, after) : 'other-text',
        }),
      )
    : [];
  return { newest, before, summary, moved };
}
