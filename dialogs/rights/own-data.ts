import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { wordsOf } from '../report/report-words.ts';
import type { OwnData, OwnRow, OwnTableName } from './own-cell.ts';
import { OWN_COLUMNS } from './own-columns.ts';

/** A kind of thing that is kept about somebody, in words. */
export type OwnTable = Readonly<{
  id: string;
  title: string;
  /** A sentence that says what stands in the table. */
  told: string;
  columns: readonly string[];
  rows: readonly OwnRow[];
  /** A row in words, a cell for each column. */
  cellsOf: (row: OwnRow) => string[];
}>;

/** The tables of what is kept about somebody, and how many more rows are kept that only the bot can read. */
export type OwnTables = Readonly<{ tables: readonly OwnTable[]; more: number }>;

/** Puts what is kept about somebody into words. What only the bot can read is counted, and stands in their file. */
export function ownTables(content: Content, data: OwnData): OwnTables {
  const words = wordsOf(content, { members: [], managers: [] });
  const { report, rights } = content.texts;
  const tables = TABLES.flatMap((id): OwnTable[] => {
    const rows = own(data.rows, id) ?? [];
    if (rows.length === 0) return [];
    const { title, told } = rights.page.tables[id];
    const columns = OWN_COLUMNS[id];
    return [
      {
        id,
        title,
        told: fill(told, { aantal: rows.length }),
        columns: columns.map((column) => report.columns[column.title]),
        rows,
        cellsOf: (row) => columns.map(({ shown }) => shown({ content, words, data, row })),
      },
    ];
  });
  const known: readonly string[] = TABLES;
  const others = Object.entries(data.rows).filter(([table]) => !known.includes(table));
  return { tables, more: others.reduce((sum, [, rows]) => sum + rows.length, 0) };
}

/** What people look for first stands first. */
const TABLES: readonly OwnTableName[] = [
  'members',
  'answers',
  'votes',
  'scans',
  'actions',
  'managers',
  'deliveries',
  'links',
  'audit',
];
