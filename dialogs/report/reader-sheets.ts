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
    const isShown = sheet && (sheet.rows.length > 0 || name === 'answers');
    return isShown
      ? [
          withSymbols(
            content,
            chosenOf(sheet, report.withoutNotes ? { ...widths, ...WITHOUT_NOTES[name] } : widths),
          ),
        ]
      : [];
  });
  return report.rounds.length > 1 ? [...chosen, roundsBeside(content, report)] : chosen;
}

/** The columns of each table by their key, with their width in characters. */
const READ: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  answers: {
    round: 8,
    standard: 24,
    criterion: 11,
    label: 30,
    choice: 16,
    reason: 17,
    evidence: 13,
    note: 54,
    link: 30,
    dissent: 34,
    votes: 10,
    given: 19,
    byParty: 22,
    spread: 16,
  },
  actions: { round: 8, criterion: 11, what: 54, resource: 30, owner: 26, due: 12, state: 12, reason: 30 },
};

/** Where notes are left out, names stand on one line. */
const WITHOUT_NOTES: typeof READ = { answers: { standard: 42, label: 44, reason: 34 } };

/** Columns that are left out where none of their cells says anything. */
const AT_TIMES = ['reason', 'evidence', 'link', 'dissent', 'given', 'byParty', 'spread', 'resource'];

function chosenOf(sheet: Sheet, widths: Readonly<Record<string, number>>): Sheet {
  const places = Object.keys(widths)
    .map((key) => ({ key, place: sheet.columns.findIndex((column) => column.key === key) }))
    .filter(({ key, place }) => place >= 0 && !(AT_TIMES.includes(key) && isEmpty(sheet, place)))
    .map(({ place }) => place);
  const columns = places.flatMap((place): SheetColumn[] => {
    const column = sheet.columns[place];
    return column ? [{ ...column, width: widths[column.key] ?? column.width }] : [];
  });
  return { ...sheet, columns, rows: sheet.rows.map((row) => places.map((place) => row[place] ?? null)) };
}

function isEmpty({ rows }: Sheet, place: number): boolean {
  return rows.every((row) => (row[place] ?? '') === '');
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
