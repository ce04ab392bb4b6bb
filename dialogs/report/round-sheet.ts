import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { isComparable } from '../managers/compare.ts';
import { standardName } from './answer-sheet.ts';
import { type ColumnOf, type SheetsOf, sheetOf } from './columns.ts';
import type { ReportWords } from './report-words.ts';
import type { RoundReport } from './round.ts';
import { type Sheet, timeCell } from './sheet.ts';

/** The beginning of the keys of the columns with results. */
export const RESULT = 'standard-';

/** The rounds below each other, the newest first, with the result of each standard beside each other. */
export function roundSheet(
  { content, words, withoutNotes }: SheetsOf,
  rounds: readonly RoundReport[],
): Sheet {
  const sheet = sheetOf(content, 'rounds', { rows: rounds, columns: columns(words), withoutNotes });
  const standards = content.standards.map((standard) => ({
    key: `${RESULT}${standard.id}`,
    title: standardName(standard),
    width: 18,
  }));
  const results = rounds.map((round, n) => resultsOf(content, round, rounds[n + 1]));
  return {
    ...sheet,
    columns: [...sheet.columns, ...standards],
    rows: sheet.rows.map((row, n) => [...row, ...(results[n] ?? [])]),
  };
}

const columns = (words: ReportWords): readonly ColumnOf<RoundReport>[] => [
  { key: 'round', width: 7, value: ({ stored }) => stored.round },
  { key: 'startedAt', width: 17, value: ({ stored }) => timeCell(stored.startedAt) },
  { key: 'startedBy', width: 22, personal: true, value: ({ stored }) => words.name(stored.startedBy) },
  { key: 'closedAt', width: 17, value: ({ stored }) => timeCell(stored.closedAt) },
  { key: 'closedBy', width: 22, personal: true, value: ({ stored }) => words.name(stored.closedBy) },
  { key: 'releasedAt', width: 17, value: ({ stored }) => timeCell(stored.releasedAt) },
];

/**
 * The result of each standard in words. It mentions when the text of a criterion changed since the round before.
 * @param before the round before, when there was one
 */
export function resultsOf(
  content: Content,
  { scan, standards }: RoundReport,
  before: RoundReport | undefined,
): string[] {
  const { otherText } = content.texts.report;
  return standards.map(({ standard, result }) => {
    const label = result?.label ?? content.open.label;
    const same = !before || isComparable(standard.criteria, [before.scan, scan]);
    return same ? label : fill(otherText, { stand: label });
  });
}
