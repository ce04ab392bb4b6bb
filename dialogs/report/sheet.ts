import type { Day, Time } from '../time.ts';

/** The value of a cell: a text, a number, a moment or a day; null for an empty cell. */
export type Cell = string | number | null | Readonly<{ time: Time }> | Readonly<{ day: Day }>;

export type SheetColumn = Readonly<{
  /** The same key in two sheets means the same kind of thing. */
  key: string;
  title: string;
  /** The width, in characters. */
  width: number;
  /** Its cells begin with the symbol of an answer, and may get that answer's colour. Such columns stand together. */
  answers?: true;
}>;

/** A table of a report, for a sheet of its own or a table in a document. */
export type Sheet = Readonly<{
  name: string;
  title: string;
  /** The name of one row. */
  row: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly Cell[])[];
}>;

/** The cell of a moment, empty when the moment has not come. */
export function timeCell(time: Time | null): Cell {
  return time === null ? null : { time };
}
