import type { Content } from '../../content/index.ts';
import type { FORMATS } from '../../dialogs/download/link.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { Time } from '../../dialogs/time.ts';

export type ReportFormat = Exclude<(typeof FORMATS)[number], 'json'>;

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
      return await (await import('./xlsx.ts')).writeXlsx(report);
    case 'csv':
      return (await import('./csv.ts')).writeCsv(content, report);
  }
}
