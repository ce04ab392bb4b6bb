import type { CellStyle, CellValue, ConditionalRule } from 'hucre/xlsx';
import type { Content } from '../../content/index.ts';
import { dutchTime } from '../../dialogs/report/dutch-time.ts';
import type { Cell } from '../../dialogs/report/sheet.ts';
import type { Time } from '../../dialogs/time.ts';
import { answerColour } from './answer-colour.ts';
import { plainText } from './plain-text.ts';

/** What stands in a cell. What people typed is always text, never a formula. */
export function cellValue(cell: Cell): CellValue {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cellText(cell) || null;
  return 'time' in cell ? moment(cell.time) : (dateOf(`${cell.day}T00:00:00Z`) ?? cellText(cell.day));
}

/** Excel reads _x0041_ as the number of a sign. Written like this, it stays what was typed. */
export function cellText(text: string): string {
  return plainText(text)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .slice(0, CELL_LIMIT);
}

/** The most UTF-16 units that Excel takes in one cell. */
const CELL_LIMIT = 32_767;

/** A moment by the clock of the Netherlands, since Excel knows no time zones. */
function moment(time: Time): CellValue {
  const parts = dutchTime(time);
  if (!parts) return cellText(time);
  const { year, month, day, hour, minute } = parts;
  return dateOf(`${year}-${month}-${day}T${hour}:${minute}:00Z`) ?? cellText(time);
}

function dateOf(written: string): Date | null {
  const date = new Date(written);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** How a column shows its cells, by the kind that is in it. */
export function columnStyle(cells: readonly Cell[]): CellStyle {
  const one = cells.find((cell) => cell !== null && typeof cell === 'object');
  if (!one) return TEXT;
  return { ...TEXT, numFmt: 'time' in one ? 'dd-mm-yyyy hh:mm' : 'dd-mm-yyyy' };
}

const LINE = { style: 'thin', color: { rgb: 'D9D9D9' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** A style that names a font names it whole: what it leaves out would not come from the font of the workbook. */
export const FONT = { name: 'Calibri', size: 10 } as const;

export const TEXT: CellStyle = {
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
  border: BORDER,
};
export const HEADER: CellStyle = {
  ...TEXT,
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8E8F4' } },
};
export const LINK: CellStyle = { ...TEXT, font: { ...FONT, underline: true, color: { rgb: '0563C1' } } };

/**
 * Gives each cell the colour of the answer that it begins with, also after somebody gave it another one.
 * @param first the cell in the corner of the range, such as B2
 */
export function answerColours(content: Content, first: string, range: string): ConditionalRule[] {
  const states = content.choices.map((choice) => ({ ...choice, rgb: answerColour(content, choice) }));
  return states.map(({ symbol, rgb }, n) => ({
    type: 'expression',
    priority: n + 1,
    formula: `LEFT(${first},${symbol.length})="${symbol}"`,
    range,
    style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } } },
  }));
}
