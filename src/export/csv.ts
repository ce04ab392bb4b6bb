import { stringify } from 'csv-stringify/sync';
import type { Content } from '../../content/index.ts';
import { dutchDay, dutchMoment, dutchTime } from '../../dialogs/report/dutch-time.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { Cell, SheetColumn } from '../../dialogs/report/sheet.ts';
import type { Day, Time } from '../../dialogs/time.ts';
import { guarded } from './csv-guard.ts';
import { plainText } from './plain-text.ts';

/**
 * Writes all tables below each other in one file, as Dutch Excel opens it. The first column tells what a row is, and
 * columns of the same meaning are shared.
 */
export function writeCsv({ texts }: Content, { sheets }: Report): Uint8Array {
  const columns = [...new Map(sheets.flatMap((sheet) => sheet.columns.map(keyed))).values()];
  const rows = sheets.flatMap((sheet) => {
    const places = columns.map(({ key }) => sheet.columns.findIndex((column) => column.key === key));
    return sheet.rows.map((row) => [sheet.row, ...places.map((index) => cellText(row[index] ?? null))]);
  });
  const header = [texts.report.kind, ...columns.map(({ title }) => title)];
  return csvOf([header, ...rows]);
}

/**
 * Writes a table as Dutch Excel opens it.
 * @param rows cells as they stand in the file: text that came from somebody goes through `safeCell` first
 */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const text = stringify(rows as string[][], {
    bom: true,
    delimiter: ';',
    quoted: true,
    quoted_empty: false,
    record_delimiter: '\r\n',
  });
  return new TextEncoder().encode(text);
}

/** A text that no spreadsheet runs, or takes for something else. */
export function safeCell(text: string): string {
  return guarded(plainText(text));
}

function keyed(column: SheetColumn): [string, SheetColumn] {
  return [column.key, column];
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return safeCell(cell);
  return 'time' in cell ? momentText(cell.time) : dayText(cell.day);
}

/** A real moment or day stays one in a spreadsheet; an old row may hold any text in its place. */
function momentText(time: Time): string {
  return dutchTime(time) ? dutchMoment(time) : safeCell(time);
}

function dayText(day: Day): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? dutchDay(day) : safeCell(day);
}
