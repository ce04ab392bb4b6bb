import type { Content, Texts } from '../../content/index.ts';
import type { ReportWords } from './report-words.ts';
import type { Cell, Sheet } from './sheet.ts';

export type ColumnName = keyof Texts['report']['columns'];
export type SheetName = Exclude<keyof Texts['report']['sheets'], 'overview'>;

/** A column, and how its cells are made from a row. `personal`: it is left out of a manager's report. */
export type ColumnOf<Row> = Readonly<{
  key: ColumnName;
  /** The width, in characters. */
  width: number;
  personal?: true;
  value: (row: Row) => Cell;
}>;

type Layout<Row> = Readonly<{
  rows: readonly Row[];
  columns: readonly ColumnOf<Row>[];
  /** Whether personal columns are left out. */
  withoutNotes?: boolean;
}>;

/** What the sheets of one report have in common. `withoutNotes`: it is for a manager. */
export type SheetsOf = Readonly<{
  content: Content;
  words: ReportWords;
  withoutNotes: boolean;
  /** Whether there is anything about voting to tell. Without it, sheets have no columns about it. */
  voted: boolean;
}>;

/** Lays rows out as a sheet. */
export function sheetOf<Row>(
  { texts }: Content,
  name: SheetName,
  { rows, columns, withoutNotes = false }: Layout<Row>,
): Sheet {
  const { report } = texts;
  const shown = columns.filter(({ personal }) => !(withoutNotes && personal));
  return {
    name,
    ...report.sheets[name],
    columns: shown.map(({ key, width }) => ({ key, title: report.columns[key], width })),
    rows: rows.map((row) => shown.map(({ value }) => value(row))),
  };
}
