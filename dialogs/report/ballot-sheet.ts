import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { spreadOf } from '../vote/spread.ts';
import { spreadWords } from '../vote/spread-line.ts';
import { countsInWords } from './ballots.ts';
import { type ColumnOf, type SheetsOf, sheetOf } from './columns.ts';
import { partyLines } from './party-lines.ts';
import type { ReportWords } from './report-words.ts';
import type { RoundReport } from './round.ts';
import { type Cell, type Sheet, timeCell } from './sheet.ts';
import type { StoredBallot } from './team-report.ts';

type Row = StoredBallot & Readonly<{ round: number }>;

/** Every ballot, the newest round first. Of an open ballot it tells only that it is open. */
export function ballotSheet({ content, words }: SheetsOf, rounds: readonly RoundReport[]): Sheet {
  const rows = rounds.flatMap(({ stored }) =>
    stored.ballots.map((ballot) => ({ ...ballot, round: stored.round })),
  );
  return sheetOf(content, 'ballots', { rows, columns: columns(content, words) });
}

const columns = (content: Content, words: ReportWords): readonly ColumnOf<Row>[] => [
  { key: 'round', width: 7, value: ({ round }) => round },
  { key: 'criterion', width: 10, value: ({ criterion }) => criterion },
  { key: 'ballot', width: 9, value: ({ ballot }) => ballot },
  { key: 'state', width: 10, value: ({ revealedAt }) => stateOf(content, revealedAt !== null) },
  { key: 'openedAt', width: 17, value: revealed(({ openedAt }) => timeCell(openedAt)) },
  { key: 'revealedAt', width: 17, value: ({ revealedAt }) => timeCell(revealedAt) },
  { key: 'voted', width: 9, value: revealed(({ voted }) => voted) },
  { key: 'couldVote', width: 9, value: revealed(({ of }) => of) },
  { key: 'given', width: 40, value: ({ counts }) => countsInWords(content, words, counts) },
  { key: 'spread', width: 24, value: ({ counts }) => spreadCell(content, counts) },
  { key: 'byParty', width: 40, value: (ballot) => partyLines(content, words, ballot).join('\n') },
  { key: 'comparable', width: 12, value: revealed(({ comparable }) => words.yesOrNo(comparable)) },
];

function stateOf({ texts }: Content, isRevealed: boolean): string {
  return isRevealed ? texts.report.ballots.revealed : texts.report.ballots.open;
}

/** How far votes lie apart, in words. */
export function spreadCell(content: Content, counts: StoredBallot['counts']): string {
  const known = content.choices.some(({ id }) => (own(counts, id) ?? 0) > 0);
  return known ? spreadWords(content, { spread: spreadOf(content, counts), tally: counts }) : '';
}

/** Leaves a cell of an open ballot empty. */
function revealed(value: (row: Row) => Cell): (row: Row) => Cell {
  return (row) => (row.revealedAt === null ? null : value(row));
}
