import { type CellStyle, colToLetter, type WriteSheet, type Cell as XlsxCell } from 'hucre/xlsx';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { dutchMoment } from '../../dialogs/report/dutch-time.ts';
import { type Glance, glanceOf } from '../../dialogs/report/glance.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { Sheet } from '../../dialogs/report/sheet.ts';
import type { Time } from '../../dialogs/time.ts';
import { answerColours, cellText, FONT, HEADER, TEXT } from './xlsx-cells.ts';
import type { Paper } from './xlsx-paper.ts';

type Given = Readonly<{ content: Content; report: Report; answers: Sheet; at: Time }>;
type Part = Partial<XlsxCell>;

/**
 * The first sheet: which team and round this is, and a picture of the round with a row for each standard and a cell for
 * each criterion. The cells look their answer up on the sheet of answers, so that they follow what a reader changes.
 */
export function overviewSheet(given: Given, paper: Paper): WriteSheet {
  const { content, report } = given;
  const glance = glanceOf(content, report);
  const most = Math.max(...content.standards.map(({ criteria }) => criteria.length));
  const above = titleRows(given, glance);
  const picture = glance ? pictureRows(given, glance) : [];
  const top = above.length + 2;
  const last = `${colToLetter(most)}${top + content.standards.length - 1}`;
  const heat = `$B$${top}:$${colToLetter(most)}$${top + content.standards.length - 1}`;
  const legend = glance ? legendRows(content, glance, heat) : [];
  const rows = [...above, ...picture, ...(glance ? [[]] : []), ...legend];
  const under = top + content.standards.length + 1;
  return {
    name: content.texts.report.sheets.overview,
    columns: [{ width: 40 }, ...Array.from({ length: most }, () => ({ width: 11 }))],
    rows: rows.map((row) => row.map(() => null)),
    cells: new Map(rows.flatMap((row, y) => row.map((cell, x) => [`${y},${x}`, cell] as const))),
    rowDefs: new Map(rows.map((row, y) => [y, { height: heightOf(row, y) }])),
    ...(glance
      ? {
          conditionalRules: [
            ...answerColours(content, `B${top}`, `B${top}:${last}`),
            ...answerColours(content, `A${under}`, `A${under}:A${under + legend.length - 1}`),
          ].map((rule, n) => ({ ...rule, priority: n + 1 })),
        }
      : {}),
    merges: glance ? [{ startRow: top - 2, endRow: top - 2, startCol: 1, endCol: most }] : [],
    view: { showGridLines: false },
    ...paper,
    pageSetup: { ...paper.pageSetup, fitToHeight: 1 },
  };
}

function titleRows({ content, report, at }: Given, glance: Glance | null): Part[][] {
  const { texts } = content;
  const { round, withoutNotes, team } = report;
  const datum = dutchMoment(at);
  const made =
    round === null
      ? fill(texts.report.noRound, { datum })
      : fill(texts.report.subtitle, { ronde: round, datum });
  const lines = [made, withoutNotes ? texts.report.carePlain : texts.report.care];
  if (glance) {
    const { startedAt, closedAt } = glance.newest.stored;
    const state = closedAt === null ? texts.report.roundOpen : texts.report.roundClosed;
    lines.splice(1, 0, fill(state, { datum: dutchMoment(closedAt ?? startedAt) }));
    lines.push(fill(texts.report.followsAnswers, { blad: texts.report.sheets.answers.title }));
  }
  return [[said(fill(texts.report.title, { team }), TITLE)], ...lines.map((line) => [said(line)]), []];
}

/** The picture: a row for each standard. */
function pictureRows({ content, answers }: Given, { newest, summary }: Glance): Part[][] {
  const { report } = content.texts;
  const most = Math.max(...content.standards.map(({ criteria }) => criteria.length));
  const column = (key: string) => {
    const letter = colToLetter(answers.columns.findIndex((one) => one.key === key));
    return `'${answers.title.replaceAll("'", "''")}'!$${letter}$2:$${letter}$${answers.rows.length + 1}`;
  };
  const answerTo = (id: string) =>
    `LOOKUP(2,1/((${column('round')}=${newest.stored.round})*(${column('criterion')}="${id}")),${column('choice')})`;
  const cell = (id: string): Part => {
    const line = summary.criteria.find(({ criterion }) => criterion.id === id);
    const isOld =
      line?.choice == null && newest.rows.some((row) => row.criterion === id && row.stored?.choice);
    if (isOld) return said(id, HEAT);
    const { symbol } = line?.choice ?? content.open;
    const shown = `${symbol} ${id}`;
    return {
      formula: `LEFT(${answerTo(id)},1)&" ${id}"`,
      formulaResult: shown,
      value: shown,
      type: 'formula',
      style: HEAT,
    };
  };
  const titles = [report.columns.standard, report.columns.criterion];
  return [
    Array.from({ length: most + 1 }, (_, n) => said(titles[n] ?? '', HEADER)),
    ...content.standards.map(({ id, short, criteria }) => [
      said(fill(report.standardCell, { nummer: id, standaard: short }), NAME),
      ...criteria.map((criterion) => cell(criterion.id)),
    ]),
  ];
}

/** Each answer with how often it was given, in the content's order. */
function legendRows({ choices, open }: Content, { summary }: Glance, heat: string): Part[][] {
  const { byChoice, open: none } = summary.counts;
  const states = [
    ...choices.map((choice) => ({ ...choice, count: own(byChoice, choice.id) ?? 0 })),
    { ...open, count: none },
  ];
  return states.map(({ symbol, label, count }) => [
    said(`${symbol} ${label}`, NAME),
    {
      formula: `SUMPRODUCT(--(LEFT(${heat},1)="${symbol}"))`,
      formulaResult: count,
      value: count,
      type: 'formula',
      style: HEAT,
    },
  ]);
}

function said(text: string, style: CellStyle = PLAIN): Part {
  return { value: cellText(text), type: 'string', style };
}

/** The title and the cells of the picture are higher than a line. In points. */
function heightOf(row: readonly Part[], y: number): number {
  if (y === 0) return 26;
  return row.length > 1 ? 22 : 16;
}

const PLAIN: CellStyle = { alignment: { vertical: 'center' } };
const TITLE: CellStyle = { ...PLAIN, font: { ...FONT, bold: true, size: 16 } };
const NAME: CellStyle = { ...TEXT, alignment: { vertical: 'center', horizontal: 'left' } };
const HEAT: CellStyle = {
  ...TEXT,
  font: { ...FONT, bold: true, size: 11 },
  alignment: { vertical: 'center', horizontal: 'center' },
};
