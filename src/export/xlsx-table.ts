import { colToLetter, type WriteSheet, type Cell as XlsxCell } from 'hucre/xlsx';
import type { Content } from '../../content/index.ts';
import type { Cell, Sheet } from '../../dialogs/report/sheet.ts';
import { answerColours, cellText, cellValue, columnStyle, HEADER, LINK } from './xlsx-cells.ts';
import type { Paper } from './xlsx-paper.ts';

/** A table as a sheet: its first row stays in sight and stands on every page, and each column can be filtered. */
export function tableSheet(content: Content, { title, columns, rows }: Sheet, paper: Paper): WriteSheet {
  const header = columns.map((column) => cellText(column.title));
  const whole = `A1:${colToLetter(columns.length - 1)}${rows.length + 1}`;
  return {
    name: title,
    columns: columns.map(({ width }, n) => ({
      width,
      style: columnStyle(rows.map((row) => row[n] ?? null)),
    })),
    rows: [header, ...rows.map((row) => row.map(cellValue))],
    cells: new Map([...headerCells(header), ...linkCells(columns, rows)]),
    rowDefs: new Map([header, ...rows].map((row, y) => [y, { height: heightOf(row, columns) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: whole },
    ...coloured(content, { columns, rows }),
    ...paper,
    pageSetup: { ...paper.pageSetup, fitToWidth: pagesWide(columns), printTitlesRow: '$1:$1' },
  };
}

type Cells = [string, Partial<XlsxCell>][];

function headerCells(header: readonly string[]): Cells {
  return header.map((value, n) => [`0,${n}`, { value, type: 'string', style: HEADER }]);
}

/** Makes links that can be followed. Excel takes no longer address, and not more of them on a sheet. */
function linkCells(columns: Sheet['columns'], rows: Sheet['rows']): Cells {
  const place = columns.findIndex(({ key }) => key === 'link');
  return rows.slice(0, MOST_LINKS).flatMap((row, n): Cells => {
    const link = row[place];
    const url = typeof link === 'string' ? URL.parse(link) : null;
    if (typeof link !== 'string' || url?.protocol !== 'https:' || url.href.length > LONGEST_LINK) return [];
    const cell = {
      value: cellText(link),
      type: 'string',
      style: LINK,
      hyperlink: { target: url.href },
    } as const;
    return [[`${n + 1},${place}`, cell]];
  });
}

const MOST_LINKS = 60_000;
const LONGEST_LINK = 2_000;

/** Colours the answers, and lets a reader choose another one from a list. */
function coloured(content: Content, { columns, rows }: Pick<Sheet, 'columns' | 'rows'>): Partial<WriteSheet> {
  const from = columns.findIndex(({ answers }) => answers);
  const to = columns.findLastIndex(({ answers }) => answers);
  if (from < 0 || rows.length === 0) return {};
  const first = `${colToLetter(from)}2`;
  const range = `${first}:${colToLetter(to)}${rows.length + 1}`;
  const conditionalRules = answerColours(content, first, range);
  const values = [...content.choices, content.open].map(({ symbol, label }) => `${symbol} ${label}`);
  const isList = columns[from]?.key === 'choice' && values.every((value) => !value.includes(','));
  return isList
    ? { conditionalRules, dataValidations: [{ type: 'list', values, allowBlank: true, range }] }
    : { conditionalRules };
}

/** Makes a row as high as its longest text, since not every program does that by itself. */
function heightOf(row: readonly Cell[], columns: Sheet['columns']): number {
  const lines = row.map((cell, n) => (typeof cell === 'string' ? linesOf(cell, columns[n]?.width ?? 1) : 1));
  return Math.min(Math.max(1, ...lines) * LINE_HEIGHT, HIGHEST);
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}

/** Heights, in points. */
const LINE_HEIGHT = 13.5;
const HIGHEST = 409;

/** How many pages beside each other a table takes, so that its letters stay readable. */
function pagesWide(columns: Sheet['columns']): number {
  return Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / WIDEST);
}

/** The most characters beside each other on a page. */
const WIDEST = 340;
