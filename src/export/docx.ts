import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { dutchMoment } from '../../dialogs/report/dutch-time.ts';
import { type Glance, glanceOf } from '../../dialogs/report/glance.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { Time } from '../../dialogs/time.ts';
import { actionPart } from './docx-actions.ts';
import { answersPart } from './docx-answers.ts';
import { comparePart } from './docx-compare.ts';
import { conclusionPart } from './docx-glance.ts';
import { heatPart } from './docx-heat.ts';
import { type Block, paragraph, runs } from './docx-parts.ts';
import { PROPERTIES_PATH, propertiesXml } from './docx-properties.ts';
import { NUMBERING, PAGE, STYLES } from './docx-styles.ts';

/**
 * Writes a report as a document for a meeting: what the round comes to, a picture of it, what changed, what was agreed,
 * and then every criterion. It holds what people talk about, and nothing that only the bot needs.
 */
export async function writeDocx(content: Content, report: Report, at: Time): Promise<Uint8Array> {
  const { texts } = content;
  const title = fill(texts.report.title, { team: report.team });
  const creator = texts.download.pages.site;
  const document = new Document({
    title,
    creator,
    styles: STYLES,
    numbering: NUMBERING,
    features: { updateFields: false },
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: headerOf(content, report, { title, at }) },
        footers: { default: footerOf(content) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          ...opening(content, report, at),
          ...partsOf(content, report, glanceOf(content, report)),
        ],
      },
    ],
  });
  const properties = { path: PROPERTIES_PATH, data: propertiesXml({ title, creator, at }) };
  return await Packer.toBuffer(document, undefined, [properties]);
}

function partsOf(content: Content, report: Report, glance: Glance | null): Block[] {
  let tables = 0;
  const next = () => ++tables;
  if (!glance) return actionPart(content, report, next);
  return [
    ...conclusionPart(content, glance),
    ...heatPart(content, glance, next),
    ...comparePart(content, report, { glance, next }),
    ...actionPart(content, report, next),
    ...answersPart(content, report, glance),
  ];
}

function opening({ texts, alone }: Content, { round, withoutNotes }: Report, at: Time): Block[] {
  const { report } = texts;
  const datum = dutchMoment(at);
  return [
    paragraph(
      round === null ? fill(report.noRound, { datum }) : fill(report.subtitle, { ronde: round, datum }),
    ),
    paragraph(withoutNotes && !alone ? report.introManager : report.intro),
    paragraph(withoutNotes ? report.carePlain : report.care, { bold: true }),
  ];
}

function headerOf(
  { texts }: Content,
  { round }: Report,
  { title, at }: Readonly<{ title: string; at: Time }>,
): Header {
  const { report } = texts;
  const datum = dutchMoment(at).slice(0, 10);
  const text =
    round === null
      ? fill(report.headerNoRound, { titel: title, datum })
      : fill(report.header, { titel: title, ronde: round, datum });
  return new Header({ children: [paragraph(text, { quiet: true, size: 17 })] });
}

/** "Pagina 2 van 4": the program that shows the file knows both numbers. */
function footerOf({ texts }: Content): Footer {
  const fields: Record<string, string> = {
    '{pagina}': PageNumber.CURRENT,
    '{totaal}': PageNumber.TOTAL_PAGES,
  };
  const parts = texts.report.page.split(/(\{\w+\})/).map((part) => fields[part] ?? part);
  const children = [new TextRun({ children: parts, size: 17 })];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}
