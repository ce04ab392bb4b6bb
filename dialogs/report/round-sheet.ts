import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { evidenceCounts } from '../evidence-counts.ts';
import { isComparable } from '../managers/compare.ts';
import { standardName } from './answer-sheet.ts';
import { type ColumnOf, type SheetsOf, sheetOf } from './columns.ts';
import type { ReportWords } from './report-words.ts';
import type { RoundReport } from './round.ts';
import { type Sheet, timeCell } from './sheet.ts';
import type { StoredRound } from './team-report.ts';

/** The beginning of the keys of the columns with results. */
export const RESULT = 'standard-';

/** The rounds below each other, the newest first, with the result of each standard beside each other. */
export function roundSheet(
  { content, words, withoutNotes, voted }: SheetsOf,
  rounds: readonly RoundReport[],
): Sheet {
  const given = columns(content, words);
  const sheet = sheetOf(content, 'rounds', {
    rows: rounds,
    columns: voted ? [...given, ...voteColumns(content, words)] : given,
    withoutNotes,
  });
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

const columns = (content: Content, words: ReportWords): readonly ColumnOf<RoundReport>[] => [
  { key: 'round', width: 7, value: ({ stored }) => stored.round },
  { key: 'startedAt', width: 17, value: ({ stored }) => timeCell(stored.startedAt) },
  { key: 'startedBy', width: 22, personal: true, value: ({ stored }) => words.name(stored.startedBy) },
  { key: 'closedAt', width: 17, value: ({ stored }) => timeCell(stored.closedAt) },
  { key: 'closedBy', width: 22, personal: true, value: ({ stored }) => words.name(stored.closedBy) },
  { key: 'releasedAt', width: 17, value: ({ stored }) => timeCell(stored.releasedAt) },
  { key: 'evidenceCounts', width: 30, value: ({ scan }) => evidenceWords(content, scan) },
];

/** How the team answered. That is the team's own. */
const voteColumns = (content: Content, words: ReportWords): readonly ColumnOf<RoundReport>[] => [
  { key: 'way', width: 16, personal: true, value: ({ stored }) => words.way(stored.way) },
  { key: 'ways', width: 30, personal: true, value: ({ stored }) => waysOf(content, words, stored) },
  {
    key: 'voteBy',
    width: 12,
    personal: true,
    value: ({ stored }) => stored.voteBy && { day: stored.voteBy },
  },
];

/** The standards with a way of their own, each on a line. */
function waysOf({ standards }: Content, words: ReportWords, { ways }: StoredRound): string {
  return ways
    .map(({ standard, way }) => {
      const found = standards.find(({ id }) => id === standard) ?? null;
      return `${standardName(found) || standard}: ${words.way(way)}`;
    })
    .join('\n');
}

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

/** "12 × Dossiers, 3 × Gevoel, niet gezegd 5"; nothing where the team never said how it knows. */
export function evidenceWords(content: Content, scan: RoundReport['scan']): string {
  const { given, none } = evidenceCounts(content, scan);
  const said = given.filter(({ count }) => count > 0);
  if (said.length === 0) return '';
  const parts = said.map(({ evidence, count }) => `${count} × ${evidence.label}`);
  const unsaid = none > 0 ? [fill(content.texts.talk.evidence.none, { aantal: none })] : [];
  return [...parts, ...unsaid].join(', ');
}
