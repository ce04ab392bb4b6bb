import type { Day, Time } from '../time.ts';

/** What stands in a cell: text, a number, a moment or a day of the calendar; null for nothing. */
export type Cell = string | number | null | Readonly<{ time: Time }> | Readonly<{ day: Day }>;

export type Column = Readonly<{
  /** The same key in two sheets means the same kind of thing. */
  key: string;
  title: string;
  /** In characters. */
  width: number;
}>;

/** A table of a report, for a sheet of its own or a table in a document. */
export type Sheet = Readonly<{
  name: string;
  title: string;
  /** What one row is called. */
  row: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}>;

/** A moment that may not have come. */
export function timeCell(time: Time | null): Cell {
  return time === null ? null : { time };
}
