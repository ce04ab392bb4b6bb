import type { Choice, Criterion } from '../content/index.ts';
import { type OfRound, ofScan } from './of-round.ts';
import type { AnswerFields, Notice, OfScan } from './view-parts.ts';
import { stageOf } from './vote/voting.ts';

/** Asks why the team chose an answer. It is the only card with fields for that. */
export type WhyView = OfScan &
  AnswerFields &
  Readonly<{
    kind: 'why';
    criterion: Criterion;
    choice: Choice | null;
    /** The version of the answer that the fields belong to. */
    version: number;
    /** Whether the team voted, so that some may think otherwise. */
    voted: boolean;
  }>;

/** What the card shows beside what is saved: a notice, and what was typed where that could not be saved. */
type WhyOptions = Partial<AnswerFields & Readonly<{ notice: Notice | null }>>;

/** The card with the fields for why the team chose its answer. Its texts belong to this criterion alone. */
export function whyView(
  round: OfRound,
  criterion: Criterion,
  { notice = null, ...typed }: WhyOptions = {},
): WhyView {
  const { content, scan } = round;
  const answer = scan.answers[criterion.id];
  return {
    kind: 'why',
    ...ofScan(round, notice),
    criterion,
    choice: content.choices.find(({ id }) => id === answer?.choice) ?? null,
    version: answer?.version ?? 0,
    voted: stageOf(scan, criterion) === 'revealed',
    note: answer?.note ?? '',
    link: answer?.link ?? '',
    dissent: answer?.dissent ?? '',
    noteProblem: null,
    linkProblem: null,
    dissentProblem: null,
    ...typed,
  };
}
