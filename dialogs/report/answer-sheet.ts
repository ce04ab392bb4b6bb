import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { turnoutWords } from '../vote/turnout-words.ts';
import { spreadCell } from './ballot-sheet.ts';
import { countsInWords } from './ballots.ts';
import { type ColumnOf, type SheetsOf, sheetOf } from './columns.ts';
import { partyLines } from './party-lines.ts';
import type { ReportWords } from './report-words.ts';
import type { CriterionRow, RoundReport } from './round.ts';
import { type Sheet, timeCell } from './sheet.ts';

type Row = CriterionRow & Readonly<{ round: number }>;

/** Every criterion of every round, the newest round first. */
export function answerSheet(
  { content, words, withoutNotes, voted }: SheetsOf,
  rounds: readonly RoundReport[],
): Sheet {
  const rows = rounds.flatMap(({ stored, rows }) => rows.map((row) => ({ ...row, round: stored.round })));
  const given = columns(words);
  const sheet = sheetOf(content, 'answers', {
    rows,
    columns: voted ? [...given, ...voteColumns(content, words)] : given,
    withoutNotes,
  });
  return voted ? withCounts(content, sheet, rows) : sheet;
}

const columns = (words: ReportWords): readonly ColumnOf<Row>[] => [
  { key: 'round', width: 7, value: ({ round }) => round },
  { key: 'standard', width: 44, value: ({ standard }) => standardName(standard) },
  { key: 'criterion', width: 10, value: ({ criterion }) => criterion },
  { key: 'label', width: 40, value: ({ label }) => label },
  { key: 'choice', width: 16, value: ({ answered }) => answered },
  { key: 'reason', width: 24, value: ({ stored }) => words.reason(stored?.reason ?? null) },
  {
    key: 'evidence',
    width: 16,
    personal: true,
    value: ({ stored }) => words.evidence(stored?.evidence ?? null),
  },
  { key: 'note', width: 60, personal: true, value: ({ stored }) => stored?.note ?? '' },
  { key: 'link', width: 30, personal: true, value: ({ stored }) => stored?.link ?? '' },
  { key: 'by', width: 22, personal: true, value: ({ stored }) => (stored ? words.name(stored.member) : '') },
  { key: 'at', width: 17, value: ({ stored }) => timeCell(stored?.at ?? null) },
  { key: 'version', width: 8, value: ({ stored }) => stored?.version ?? null },
  { key: 'wording', width: 12, value: ({ stored }) => stored?.wording ?? null },
];

const voteColumns = (content: Content, words: ReportWords): readonly ColumnOf<Row>[] => [
  { key: 'dissent', width: 60, personal: true, value: ({ stored }) => stored?.dissent ?? '' },
  { key: 'votes', width: 12, value: ({ ballot }) => (ballot ? turnoutWords(content, ballot) : '') },
  {
    key: 'given',
    width: 40,
    value: ({ ballot }) => (ballot ? countsInWords(content, words, ballot.counts) : ''),
  },
  {
    key: 'byParty',
    width: 40,
    value: ({ ballot }) => (ballot ? partyLines(content, words, ballot).join('\n') : ''),
  },
  { key: 'spread', width: 24, value: ({ ballot }) => (ballot ? spreadCell(content, ballot.counts) : '') },
];

/** Adds how many votes each choice got, a column for each. A cell is empty where that is not told. */
function withCounts({ choices, texts }: Content, sheet: Sheet, rows: readonly Row[]): Sheet {
  const counted = choices.map(({ id, label }) => ({
    key: `votes-${id}`,
    title: fill(texts.report.votesFor, { antwoord: label }),
    width: 12,
  }));
  const counts = rows.map(({ ballot }) => {
    const told = ballot && Object.keys(ballot.counts).length > 0 ? ballot.counts : null;
    return choices.map(({ id }) => told && (own(told, id) ?? 0));
  });
  return {
    ...sheet,
    columns: [...sheet.columns, ...counted],
    rows: sheet.rows.map((row, n) => [...row, ...(counts[n] ?? [])]),
  };
}

/** A standard as people name it: with its number. */
export function standardName(standard: CriterionRow['standard']): string {
  return standard ? `${standard.id} ${standard.label}` : '';
}
