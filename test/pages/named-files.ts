import type { Content } from '../../content/index.ts';
import type { TeamReport } from '../../dialogs/report/team-report.ts';
import type { ReportFormat } from '../../src/export/export.ts';
import { teamWithEmptyRound, teamWithMost, teamWithNotes } from '../fixtures/meeting-teams.ts';

/** A file with the most pages that it may take on paper. */
export type NamedFile = Readonly<{
  name: string;
  format: ReportFormat;
  stored: TeamReport;
  round: number;
  withoutNotes: boolean;
  bar: number;
}>;

/** The files whose pages are counted. */
export function namedFiles(content: Content): NamedFile[] {
  const excel = { format: 'xlsx', round: 5, withoutNotes: false } as const;
  const word = { format: 'docx', round: 5, withoutNotes: false } as const;
  return [
    { ...word, name: 'word-20-notes', stored: teamWithNotes(content), bar: 4 },
    { ...word, name: 'word-20-notes-round-before', stored: teamWithNotes(content, 2), bar: 6 },
    { ...word, name: 'word-manager', stored: teamWithNotes(content, 2), withoutNotes: true, bar: 5 },
    { ...word, name: 'word-empty', stored: teamWithEmptyRound(content), bar: 2 },
    { ...word, name: 'word-most', stored: teamWithMost(content), bar: 60 },
    { ...excel, name: 'excel-20-notes', stored: teamWithNotes(content), bar: 5 },
    { ...excel, name: 'excel-20-notes-round-before', stored: teamWithNotes(content, 2), bar: 7 },
    { ...excel, name: 'excel-manager', stored: teamWithNotes(content, 2), withoutNotes: true, bar: 6 },
    { ...excel, name: 'excel-empty', stored: teamWithEmptyRound(content), bar: 3 },
    { ...excel, name: 'excel-most', stored: teamWithMost(content), bar: 200 },
  ];
}
