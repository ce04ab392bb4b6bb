import {
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Content } from '../../content/index.ts';
import { dutchDay, dutchMoment } from '../../dialogs/report/dutch-time.ts';
import type { Cell, Sheet } from '../../dialogs/report/sheet.ts';
import { plainText } from './plain-text.ts';

/** A part of a document. Parts stand below each other. */
export type Block = Paragraph | Table;

/** The width of the text (twips) on an upright page and on one that lies. */
export const PORTRAIT = 9_638;
export const LANDSCAPE = 14_570;

type Style = Readonly<{
  bold?: boolean;
  /** The size of the letters, in half points. */
  size?: number;
}>;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

export function heading(level: keyof typeof HEADINGS, text: string): Paragraph {
  return new Paragraph({ heading: HEADINGS[level], children: runs(text) });
}

export function paragraph(text: string, style: Style = {}): Paragraph {
  return new Paragraph({ children: runs(text, style) });
}

/** A line of a list in which each line begins with a symbol of its own. */
export function listLine(text: string): Paragraph {
  return new Paragraph({ indent: { left: 220, hanging: 220 }, spacing: { after: 40 }, children: runs(text) });
}

/** An address that can be followed, if it is one. */
export function linkParagraph(address: string): Paragraph {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') return cellParagraph(address);
  const children = [new TextRun({ text: plainText(address), style: 'Hyperlink', size: SMALL })];
  return new Paragraph({ ...TIGHT, children: [new ExternalHyperlink({ link: url.href, children })] });
}

export function cellParagraph(text: string, style: Style = {}): Paragraph {
  return new Paragraph({ ...TIGHT, children: runs(text, { size: SMALL, ...style }) });
}

type TableParts = Readonly<{
  /** The title of each column. */
  titles: readonly string[];
  /** How wide the columns are, in proportion to each other. */
  shares: readonly number[];
  /** The paragraphs in each cell of each row. */
  rows: readonly (readonly (readonly Paragraph[])[])[];
  /** The width of the whole table, in twips. */
  width?: number;
}>;

/** A table whose first row is repeated on every page. */
export function table({ titles, shares, rows, width = PORTRAIT }: TableParts): Table {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((share / total) * width));
  const cell = (children: readonly Paragraph[], column: number, rest: object = {}) =>
    new TableCell({
      children: children.length > 0 ? children : [cellParagraph('')],
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      ...rest,
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: titles.map((title, n) => cell([cellParagraph(title, { bold: true })], n, { shading: HEADER })),
  });
  const body = rows.map(
    (row) => new TableRow({ cantSplit: true, children: row.map((children, n) => cell(children, n)) }),
  );
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [header, ...body],
  });
}

/**
 * A sheet as a table, or a word when it is empty.
 * @param width of the table, in twips
 */
export function sheetTable({ texts }: Content, { columns, rows }: Sheet, width: number): Block[] {
  if (rows.length === 0) return [paragraph(texts.report.nothing)];
  const titles = columns.map(({ title }) => title);
  const shares = columns.map(({ title, width }) =>
    Math.max(width, ...title.split(' ').map(({ length }) => length + 4)),
  );
  const cells = rows.map((row) => row.map((cell) => [cellParagraph(cellText(cell))]));
  return [table({ titles, shares, rows: cells, width })];
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'time' in cell ? dutchMoment(cell.time) : dutchDay(cell.day);
}

/** A text as runs. Each of its lines begins a new line. */
function runs(text: string, { bold, size }: Style = {}): ParagraphChild[] {
  const style = { ...(bold ? { bold } : {}), ...(size ? { size } : {}) };
  return plainText(text)
    .split('\n')
    .map((line, n) => new TextRun({ text: line, ...style, ...(n > 0 ? { break: 1 } : {}) }));
}

/** Size of the letters in a table, in half points. */
const SMALL = 18;
/** The distance (twips) after a paragraph in a table. */
const TIGHT = { spacing: { after: 20 } };
const HEADER = { type: ShadingType.CLEAR, fill: 'E8E8F4' };
