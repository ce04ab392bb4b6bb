import type { TeamReport } from '../../../dialogs/report/team-report.ts';

export type Reports = Readonly<{
  /** Everything that is stored of a team, at one moment; null for a team that is not there. */
  report(team: string): Promise<TeamReport | null>;
}>;
