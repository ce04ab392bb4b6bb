import { type ColumnOf, type SheetsOf, sheetOf } from './columns.ts';
import type { ReportWords } from './report-words.ts';
import type { CriterionRow, RoundReport } from './round.ts';
import { type Sheet, timeCell } from './sheet.ts';

type Row = CriterionRow & Readonly<{ round: number }>;

/** Every criterion of every round, the newest round first. */
export function answerSheet(
  { content, words, withoutNotes }: SheetsOf,
  rounds: readonly RoundReport[],
): Sheet {
  const rows = rounds.flatMap(({ stored, rows }) => rows.map((row) => ({ ...row, round: stored.round })));
  return sheetOf(content, 'answers', { rows, columns: columns(words), withoutNotes });
}

const columns = (words: ReportWords): readonly ColumnOf<Row>[] => [
  { key: 'round', width: 7, value: ({ round }) => round },
  { key: 'standard', width: 44, value: ({ standard }) => standardName(standard) },
  { key: 'criterion', width: 10, value: ({ criterion }) => criterion },
  { key: 'label', width: 40, value: ({ label }) => label },
  { key: 'choice', width: 16, value: ({ answered }) => answered },
  { key: 'reason', width: 24, value: ({ stored }) => words.reason(stored?.reason ?? null) },
  { key: 'note', width: 60, personal: true, value: ({ stored }) => stored?.note ?? '' },
  { key: 'link', width: 30, personal: true, value: ({ stored }) => stored?.link ?? '' },
  { key: 'by', width: 22, personal: true, value: ({ stored }) => (stored ? words.name(stored.member) : '') },
  { key: 'at', width: 17, value: ({ stored }) => timeCell(stored?.at ?? null) },
  { key: 'version', width: 8, value: ({ stored }) => stored?.version ?? null },
  { key: 'wording', width: 12, value: ({ stored }) => stored?.wording ?? null },
];

/** A standard as people name it: with its number. */
export function standardName(standard: CriterionRow['standard']): string {
  return standard ? `${standard.id} ${standard.label}` : '';
}
