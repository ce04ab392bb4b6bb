import {
  BorderStyle,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { cellParagraph } from './docx-parts.ts';
import { TEXT_WIDTH } from './docx-styles.ts';

type TableParts = Readonly<{
  /** The title of each column. */
  titles: readonly string[];
  /** How wide the columns are, in proportion to each other. */
  shares: readonly number[];
  rows: readonly DocxRow[];
}>;

/** The paragraphs in each cell. */
export type DocxRow = Readonly<{
  cells: readonly (readonly Paragraph[])[];
  /** Whether the row may go on at the next page: a row that is longer than a page has to. */
  splits?: boolean;
}>;

/** A table whose first row is repeated on every page. */
export function table({ titles, shares, rows }: TableParts): Table {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((share / total) * TEXT_WIDTH));
  const cell = (children: readonly Paragraph[], column: number, rest: object = {}) =>
    new TableCell({
      children: children.length > 0 ? children : [cellParagraph('')],
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: CELL_MARGINS,
      ...rest,
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: titles.map((title, n) =>
      cell([cellParagraph(title, { bold: true }, { keepNext: true })], n, { shading: HEADER }),
    ),
  });
  const body = rows.map(
    ({ cells, splits }) =>
      new TableRow({ cantSplit: !splits, children: titles.map((_, n) => cell(cells[n] ?? [], n)) }),
  );
  return tableOf([header, ...body], widths);
}

/** @param widths of the columns, in twips */
export function tableOf(rows: readonly TableRow[], widths: readonly number[]): Table {
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows,
  });
}

/** Distances between a cell's border and its text, in twips. */
export const CELL_MARGINS = { top: 30, bottom: 20, left: 80, right: 80 };

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };
export const HEADER = { type: ShadingType.CLEAR, color: 'auto', fill: 'E8E8F4' };
