import type { Content } from '../../content/index.ts';
import { dayOf } from '../calendar.ts';
import type { Action } from '../plan/action.ts';
import type { Scan } from '../scan.ts';
import { summaryView } from '../summary-view.ts';
import type { Person, Team } from '../team.ts';
import type { Time } from '../time.ts';
import { voteResults } from '../vote/vote-results.ts';
import type { Rhythm } from './manager.ts';
import type { ManagersViewOf } from './managers-view.ts';
import { teamAsks } from './team-asks.ts';

type Facts = Readonly<{
  team: Pick<Team, 'id' | 'name'>;
  scan: Scan;
  before: Scan | null;
  actions: readonly Action[];
  rhythm: Rhythm;
  link: string | null;
  page: string | null;
  /** Who gets it, and when. */
  reader: Person;
  now: Time;
}>;

/** What a manager sees of a team: results and actions, never a note, a dissent or who answered what. */
export function managerSummary(
  content: Content,
  { team, scan, before, actions, rhythm, link, page, reader, now }: Facts,
  why: ManagersViewOf<'manager-summary'>['why'],
): ManagersViewOf<'manager-summary'> {
  const rounds = before ? [before, scan] : [scan];
  const state = { team: { ...team, kind: 'group' }, actions, rounds, reader: 'manager' } as const;
  const summary = summaryView({ content, scan }, state);
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
    asks: teamAsks(content, summary, { reader, today: dayOf(now) }),
    rhythm,
    link,
    page,
    notice: null,
  };
}
