/** What stands in a cell: text, a number, a moment (ISO 8601) or a calendar day (yyyy-mm-dd); null for nothing. */
export type Cell = string | number | null | Readonly<{ time: string }> | Readonly<{ day: string }>;

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
export function timeOf(iso: string | null): Cell {
  return iso === null ? null : { time: iso };
}
