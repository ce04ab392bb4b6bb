import type { Content } from '../../content/index.ts';
import type { Report } from './report.ts';
import { roundsBeside } from './rounds-beside.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';

/**
 * The tables that people read in a workbook: the answers, the actions and, from the second round on, the rounds beside
 * each other. What the machine keeps (ids, versions, who changed what) is in the CSV file.
 */
export function readerSheets(content: Content, report: Report): Sheet[] {
  const chosen = Object.entries(READ).flatMap(([name, widths]) => {
    const sheet = report.sheets.find((one) => one.name === name);
    return sheet ? [withSymbols(content, chosenOf(sheet, widths))] : [];
  });
  return report.rounds.length > 1 ? [...chosen, roundsBeside(content, report)] : chosen;
}

/** The columns of each table by their key, with their width in characters. */
const READ: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  answers: {
    round: 7,
    standard: 26,
    criterion: 10,
    label: 34,
    choice: 17,
    reason: 20,
    evidence: 14,
    note: 58,
    link: 26,
    dissent: 40,
    votes: 10,
    given: 24,
    byParty: 26,
    spread: 20,
  },
  actions: { round: 7, criterion: 10, what: 56, resource: 34, owner: 26, due: 12, state: 13, reason: 34 },
};

function chosenOf(sheet: Sheet, widths: Readonly<Record<string, number>>): Sheet {
  const places = Object.keys(widths)
    .map((key) => sheet.columns.findIndex((column) => column.key === key))
    .filter((place) => place >= 0);
  const columns = places.flatMap((place): SheetColumn[] => {
    const column = sheet.columns[place];
    return column ? [{ ...column, width: widths[column.key] ?? column.width }] : [];
  });
  return { ...sheet, columns, rows: sheet.rows.map((row) => places.map((place) => row[place] ?? null)) };
}

/** Puts the symbol before each answer. */
function withSymbols({ choices, open }: Content, sheet: Sheet): Sheet {
  const symbols = new Map<Cell, string>([...choices, open].map(({ symbol, label }) => [label, symbol]));
  const place = sheet.columns.findIndex(({ key }) => key === 'choice');
  const shown = (cell: Cell, n: number): Cell => {
    const symbol = n === place ? symbols.get(cell) : undefined;
    return symbol === undefined ? cell : `${symbol} ${cell}`;
  };
  return {
    ...sheet,
    columns: sheet.columns.map((column, n) => (n === place ? { ...column, answers: true } : column)),
    rows: sheet.rows.map((row) => row.map(shown)),
  };
}
