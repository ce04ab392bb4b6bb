import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { Glance } from '../../dialogs/report/glance.ts';
import type { CriterionLine } from '../../dialogs/view-parts.ts';
import { answerColour } from './answer-colour.ts';
import { type Block, caption, cellParagraph, heading, type NextNumber, runs } from './docx-parts.ts';
import { TEXT_WIDTH } from './docx-styles.ts';
import { CELL_MARGINS, HEADER, tableOf } from './docx-table.ts';

/** The picture of a round: a row for each standard, and in it a coloured cell for each criterion with its answer. */
export function heatPart(content: Content, { newest, summary }: Glance, next: NextNumber): Block[] {
  const { report } = content.texts;
  const most = Math.max(...content.standards.map(({ criteria }) => criteria.length));
  const title = NAME_WIDTH;
  const widths = [title, ...Array.from({ length: most }, () => Math.floor((TEXT_WIDTH - title) / most))];
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cell([cellParagraph(report.columns.standard, BOLD, KEEP)], title, { shading: HEADER }),
      cell([cellParagraph(report.columns.criterion, BOLD, KEEP)], TEXT_WIDTH - title, {
        shading: HEADER,
        columnSpan: most,
      }),
    ],
  });
  const rows = content.standards.map(({ id, short, criteria }) => {
    const named = fill(report.standardCell, { nummer: id, standaard: short });
    const lines = criteria.flatMap(
      (criterion) => summary.criteria.find((line) => line.criterion.id === criterion.id) ?? [],
    );
    const none = most - lines.length;
    return new TableRow({
      cantSplit: true,
      children: [
        cell([cellParagraph(named, {}, KEEP)], title),
        ...lines.map((line) => answerCell(content, line, widths[1] ?? 0)),
        ...(none > 0 ? [cell([cellParagraph('', {}, KEEP)], (widths[1] ?? 0) * none, emptyCells(none))] : []),
      ],
    });
  });
  return [
    heading(1, report.picture),
    caption(content, next(), fill(report.captions.picture, { ronde: newest.stored.round })),
    tableOf([header, ...rows], widths),
    legend(content, summary.counts),
  ];
}

function answerCell(content: Content, { criterion, choice }: CriterionLine, width: number): TableCell {
  const { symbol } = choice ?? content.open;
  const text = cellParagraph(`${symbol} ${criterion.id}`, BOLD, { ...KEEP, alignment: AlignmentType.CENTER });
  return cell([text], width, { shading: shadeOf(answerColour(content, choice)) });
}

/** Each answer with its symbol, its colour and how often it was given, in the content's order. */
function legend(content: Content, counts: Glance['summary']['counts']): Paragraph {
  const { counted } = content.texts.report;
  const given = [
    ...content.choices.map((choice) => ({
      ...choice,
      fill: answerColour(content, choice),
      count: own(counts.byChoice, choice.id) ?? 0,
    })),
    { ...content.open, fill: answerColour(content, null), count: counts.open },
  ];
  const parts = given.flatMap(({ symbol, label, fill: colour, count }) => [
    ...runs(` ${fill(counted, { stand: `${symbol} ${label}`, aantal: count })} `, { size: 18, fill: colour }),
    ...runs('   ', { size: 18 }),
  ]);
  return new Paragraph({ spacing: { before: 80, after: 120 }, children: parts });
}

function cell(children: readonly Paragraph[], width: number, rest: object = {}): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { ...CELL_MARGINS, left: 60, right: 60 },
    verticalAlign: VerticalAlign.CENTER,
    ...rest,
  });
}

function shadeOf(fill: string) {
  return { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }.shading;
}

/** The end of a row without criteria has no lines around it. */
function emptyCells(columnSpan: number) {
  const none = { style: BorderStyle.NIL };
  return { columnSpan, borders: { top: none, bottom: none, right: none } };
}

/** The width of the column with the standards, in twips. */
const NAME_WIDTH = 2_700;
const BOLD = { bold: true };
/** Keeps the picture on one page. */
const KEEP = { keepNext: true };
