import type { Content } from '../../content/index.ts';
import { countsOf, standardLine } from '../progress.ts';
import type { Scan } from '../scan.ts';
import type { State } from '../state.ts';
import type { Notice } from '../view-parts.ts';
import { votesCompared } from '../vote/votes-compared.ts';
import { criterionChanges, isComparable } from './compare.ts';
import type { ManagersViewOf } from './managers-view.ts';

/** How many rounds stand side by side on a phone, and how many changes on one card. */
const ROUNDS = 3;
const CHANGES = 8;

/** Shows the newest rounds side by side, and the criteria that the newest round answered differently. */
export function trendView(
  content: Content,
  state: State,
  { page = 0, notice = null }: Readonly<{ page?: number | undefined; notice?: Notice | null }> = {},
): ManagersViewOf<'trend'> {
  const rounds = (state.rounds ?? []).slice(-ROUNDS);
  const [before, newest] = rounds.slice(-2);
  const changes = before && newest ? criterionChanges(content, before, newest) : [];
  const votes = before && newest ? votesCompared(content, before, newest) : [];
  const from = page * CHANGES;
  const to = from + CHANGES;
  return {
    kind: 'trend',
    team: state.team.name,
    ...sideBySide(content, rounds),
    changes: changes.slice(from, to),
    changed: changes.length,
    votes: votes.slice(from, to),
    more: Math.max(changes.length, votes.length) > to ? page + 1 : null,
    notice,
  };
}

/** The answers of each round, and the result of each standard in each round; oldest first. */
export function sideBySide(
  content: Content,
  rounds: readonly Scan[],
): Pick<ManagersViewOf<'trend'>, 'rounds' | 'standards'> {
  return {
    rounds: rounds.map(({ round, closedAt, answers }) => ({
      round,
      closedAt,
      counts: countsOf(content.criteria, answers),
    })),
    standards: content.standards.map((standard) => ({
      standard,
      results: rounds.map((scan) => standardLine(content, standard, scan.answers).result),
      comparable: isComparable(standard.criteria, rounds),
    })),
  };
}
