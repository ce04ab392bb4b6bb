import writeXlsxFile, { type CellObject, type Sheet as XlsxSheet } from 'write-excel-file/node';
import { dutchTime } from '../../dialogs/report/dutch-time.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { Cell, Sheet } from '../../dialogs/report/sheet.ts';
import type { Day, Time } from '../../dialogs/time.ts';
import { plainText } from './plain-text.ts';

/** The most UTF-16 units that Excel takes in one cell. */
const CELL_LIMIT = 32_767;

/** Writes every table as a sheet, with real dates and numbers. What people typed is always text, never a formula. */
export async function writeXlsx({ sheets }: Report): Promise<Uint8Array> {
  return await writeXlsxFile(sheets.map(xlsxSheet), { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}

function xlsxSheet({ title, columns, rows }: Sheet): XlsxSheet<never> {
  const header = columns.map((column): CellObject => ({ ...text(column.title), ...HEADER }));
  return {
    sheet: title,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    data: [header, ...rows.map((row) => xlsxRow(row, columns))],
  };
}

/** Makes a row as high as its longest text, since not every program does that by itself. */
function xlsxRow(row: readonly Cell[], columns: Sheet['columns']): (CellObject | null)[] {
  const lines = row.map((cell, n) => (typeof cell === 'string' ? linesOf(cell, columns[n]?.width ?? 1) : 1));
  const height = Math.min(Math.max(...lines) * LINE_HEIGHT, HIGHEST);
  return row.map((cell) => {
    const made = xlsxCell(cell);
    return made && { ...made, height };
  });
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 2))), 0);
}

/** Heights, in points. */
const LINE_HEIGHT = 15;
const HIGHEST = 409;

function xlsxCell(cell: Cell): CellObject | null {
  if (cell === null || (typeof cell === 'string' && plainText(cell) === '')) return null;
  if (typeof cell === 'number') return { type: Number, value: cell, align: 'left', alignVertical: 'top' };
  if (typeof cell === 'string') return text(cell);
  return 'time' in cell ? moment(cell.time) : day(cell.day);
}

/** A moment by the clock of the Netherlands, since Excel knows no time zones. */
function moment(time: Time): CellObject {
  const parts = dutchTime(time);
  if (!parts) return text(time);
  const value = new Date(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:00Z`);
  return { type: Date, value, format: 'dd-mm-yyyy hh:mm', alignVertical: 'top' };
}

function day(written: Day): CellObject {
  const value = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(value.getTime())) return text(written);
  return { type: Date, value, format: 'dd-mm-yyyy', alignVertical: 'top' };
}

function text(content: string): CellObject {
  // Excel reads _x0041_ as the number of a sign. Written like this, it stays what was typed.
  const literal = plainText(content).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return { type: String, value: findable(literal).slice(0, CELL_LIMIT), wrap: true, alignVertical: 'top' };
}

/**
 * Keeps a text from getting lost that all objects inherit as a name: the library looks every text up in a plain object.
 * The first sign of such a text is written by its number, as Excel writes signs too.
 */
function findable(text: string): string {
  if (!(text in Object.prototype)) return text;
  return `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}`;
}

const HEADER = { fontWeight: 'bold', backgroundColor: '#E8E8F4' } as const;
