import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { readerSheets } from '../../dialogs/report/reader-sheets.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { Time } from '../../dialogs/time.ts';
import { plainText } from './plain-text.ts';
import { FONT } from './xlsx-cells.ts';
import { overviewSheet } from './xlsx-overview.ts';
import { paperOf } from './xlsx-paper.ts';
import { tableSheet } from './xlsx-table.ts';

/** Writes a workbook for people: first a picture of the round, then the tables, with real dates, numbers and links. */
export async function writeXlsx(content: Content, report: Report, at: Time): Promise<Uint8Array> {
  const { texts } = content;
  const paper = paperOf(content, report, at);
  const tables = readerSheets(content, report);
  const answers = tables.find(({ name }) => name === 'answers');
  const overview = answers ? [overviewSheet({ content, report, answers, at }, paper)] : [];
  return await writeWorkbook({
    sheets: [...overview, ...tables.map((table) => tableSheet(content, table, paper))],
    properties: {
      title: plainText(fill(texts.report.title, { team: report.team })),
      creator: texts.download.pages.site,
      lastModifiedBy: texts.download.pages.site,
      created: new Date(at),
      modified: new Date(at),
    },
    defaultFont: FONT,
  });
}
