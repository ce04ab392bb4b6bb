import type { Content } from '../../content/index.ts';
import type { FORMATS } from '../../dialogs/download/link.ts';
import { type Report, reportOf } from '../../dialogs/report/report.ts';
import type { TeamReport } from '../../dialogs/report/team-report.ts';
import { spokenTo } from '../../dialogs/spoken-to.ts';
import type { Time } from '../../dialogs/time.ts';

export type ReportFormat = Exclude<(typeof FORMATS)[number], 'json'>;

/** A file of a team to be written, as plain data. */
export type Job = Readonly<{
  content: Content;
  stored: TeamReport;
  /** The newest round that goes into it. */
  round: number;
  withoutNotes: boolean;
  format: ReportFormat;
  /** When the file is made. */
  at: Time;
}>;

/**
 * Writes the file of a team. Somebody's own file speaks to them as their cards do; what their manager gets does not.
 */
export async function writeTeamFile({ content, stored, format, at, ...choice }: Job): Promise<Uint8Array> {
  const spoken = choice.withoutNotes ? content : spokenTo(content, stored.team);
  return await writeReport(spoken, reportOf(spoken, stored, choice), { format, at });
}

/**
 * Writes a report in a format. The first report loads the library, so that the start does not wait for it.
 * @param at when the report is made
 */
export async function writeReport(
  content: Content,
  report: Report,
  { format, at }: Readonly<{ format: ReportFormat; at: Time }>,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return await (await import('./docx.ts')).writeDocx(content, report, at);
    case 'xlsx':
      return await (await import('./xlsx.ts')).writeXlsx(content, report, at);
    case 'csv':
      return (await import('./csv.ts')).writeCsv(content, report);
  }
}
