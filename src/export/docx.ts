import { Document, HeadingLevel, Packer, PageOrientation, Paragraph } from 'docx';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { dutchMoment } from '../../dialogs/report/dutch-time.ts';
import type { Report } from '../../dialogs/report/report.ts';
import { RESULT } from '../../dialogs/report/round-sheet.ts';
import type { Sheet } from '../../dialogs/report/sheet.ts';
import type { Time } from '../../dialogs/time.ts';
import { actionPart } from './docx-actions.ts';
import { comparePart } from './docx-compare.ts';
import { type Block, heading, LANDSCAPE, paragraph, sheetTable } from './docx-parts.ts';
import { roundPart } from './docx-round.ts';
import { plainText } from './plain-text.ts';

/** Tables that the report puts into words, before the appendix. */
const TOLD = ['answers', 'actions'];

/**
 * Writes a report as a document that people can edit: first what a team talks about, then everything that is recorded.
 */
export async function writeDocx(content: Content, report: Report, at: Time): Promise<Uint8Array> {
  const { texts } = content;
  const title = plainText(fill(texts.report.title, { team: report.team }));
  const appendix = report.sheets.filter(({ name }) => !TOLD.includes(name)).map(withoutResults);
  const document = new Document({
    title,
    creator: texts.download.pages.site,
    lastModifiedBy: texts.download.pages.site,
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...opening(content, report, at),
          ...report.rounds.flatMap((round) => roundPart(content, report, round)),
          ...actionPart(content, report),
          ...comparePart(content, report),
        ],
      },
      {
        properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: MARGIN } },
        children: [
          heading(1, texts.report.records),
          ...(report.withoutNotes ? [] : [paragraph(texts.report.recordsHelp)]),
          ...appendix.flatMap((sheet) => [heading(2, sheet.title), ...sheetTable(content, sheet, LANDSCAPE)]),
        ],
      },
    ],
  });
  return await Packer.toBuffer(document);
}

function opening({ texts }: Content, { round, withoutNotes }: Report, at: Time): Block[] {
  const { report } = texts;
  const datum = dutchMoment(at);
  return [
    paragraph(
      round === null ? fill(report.noRound, { datum }) : fill(report.subtitle, { ronde: round, datum }),
    ),
    paragraph(report.intro),
    paragraph(withoutNotes ? report.carePlain : report.care, { bold: true }),
  ];
}

/** Leaves out the results of the standards. Each round tells them, and they would make the table of rounds too wide. */
function withoutResults(sheet: Sheet): Sheet {
  const kept = sheet.columns.map(({ key }) => !key.startsWith(RESULT));
  const keep = <Of>(row: readonly Of[]) => row.filter((_, n) => kept[n]);
  return { ...sheet, columns: keep(sheet.columns), rows: sheet.rows.map(keep) };
}

/** A page and its margins, in twips. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 };

const ACCENT = '3D3E8C';
/** Sizes of letters are in half points, distances in twips. */
const STYLES = {
  default: {
    document: {
      run: { font: 'Calibri', size: 21, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 120 } },
    },
    title: { run: { size: 44, bold: true, color: ACCENT }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { size: 32, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { size: 26, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { size: 22, bold: true },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
  },
};
