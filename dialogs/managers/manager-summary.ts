import type { Content } from '../../content/index.ts';
import type { Action } from '../plan/action.ts';
import type { Scan } from '../scan.ts';
import { summaryView } from '../summary-view.ts';
import type { Team } from '../team.ts';
import { voteResults } from '../vote/vote-results.ts';
import type { Rhythm } from './manager.ts';
import type { ManagersViewOf } from './managers-view.ts';

type Facts = Readonly<{
  team: Pick<Team, 'id' | 'name'>;
  scan: Scan;
  before: Scan | null;
  actions: readonly Action[];
  rhythm: Rhythm;
  link: string | null;
}>;

/** What a manager sees of a team: results and actions, never a note, a dissent or who answered what. */
export function managerSummary(
  content: Content,
  { team, scan, before, actions, rhythm, link }: Facts,
  why: ManagersViewOf<'manager-summary'>['why'],
): ManagersViewOf<'manager-summary'> {
  const rounds = before ? [before, scan] : [scan];
  const summary = summaryView({ content, scan }, { team: { ...team, kind: 'group' }, actions, rounds });
  return {
    kind: 'manager-summary',
    summary: {
      ...summary,
      votes: voteResults(content, scan, 'manager'),
      dissents: [],
      since: summary.since && { ...summary.since, dissents: [] },
      suggestions: [],
    },
    team: team.id,
    why,
    rhythm,
    link,
    notice: null,
  };
}
