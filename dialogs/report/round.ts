import type { Choice, Content, Standard } from '../../content/index.ts';
import { standardLine } from '../progress.ts';
import type { Answer, Scan } from '../scan.ts';
import type { StandardLine } from '../view-parts.ts';
import { newestRevealed } from './ballots.ts';
import type { ReportWords } from './report-words.ts';
import type { StoredAnswer, StoredBallot, StoredRound } from './team-report.ts';

/** One criterion with all that is stored of its answer. */
export type CriterionRow = Readonly<{
  standard: Standard | null;
  criterion: string;
  label: string;
  /** Null for an open criterion, and for a choice that the scale no longer has. */
  choice: Choice | null;
  answered: string;
  stored: StoredAnswer | null;
  /** Its newest ballot; null where the team did not vote, or people are voting. */
  ballot: StoredBallot | null;
}>;

/** One round, ready to be written down. */
export type RoundReport = Readonly<{
  stored: StoredRound;
  scan: Scan;
  standards: readonly StandardLine[];
  rows: readonly CriterionRow[];
}>;

export function roundReport(content: Content, words: ReportWords, stored: StoredRound): RoundReport {
  const scan = scanOf(words, stored);
  return {
    stored,
    scan,
    standards: content.standards.map((standard) => standardLine(content, standard, scan.answers)),
    rows: rowsOf(content, words, stored),
  };
}

function scanOf(words: ReportWords, { round, startedAt, closedAt, answers }: StoredRound): Scan {
  const entries = answers.map(
    ({ criterion, member, wording, evidence, at: _, ...answer }): [string, Answer] => {
      const optional = {
        ...(wording === null ? {} : { wording }),
        ...(evidence === null ? {} : { evidence }),
      };
      return [criterion, { ...answer, by: words.name(member), ...optional }];
    },
  );
  return { round, startedAt, closedAt, answers: Object.fromEntries(entries) };
}

/** Makes a row of every criterion, answered or not, and of answers to criteria that the framework no longer has. */
function rowsOf(content: Content, words: ReportWords, { answers, ballots }: StoredRound): CriterionRow[] {
  const newest = newestRevealed(ballots);
  const row = (standard: Standard | null, criterion: string, label: string): CriterionRow => {
    const stored = answers.find((one) => one.criterion === criterion) ?? null;
    const choice = content.choices.find(({ id }) => id === stored?.choice) ?? null;
    const answered = stored?.choice ? words.choice(stored.choice) : content.open.label;
    const ballot = newest.get(criterion) ?? null;
    return { standard, criterion, label, choice, answered, stored, ballot };
  };
  const known = new Set(content.criteria.map(({ id }) => id));
  return [
    ...content.standards.flatMap((standard) =>
      standard.criteria.map(({ id, label }) => row(standard, id, label)),
    ),
    ...answers
      .filter(({ criterion }) => !known.has(criterion))
      .map(({ criterion }) => row(null, criterion, content.texts.report.oldCriterion)),
  ];
}
