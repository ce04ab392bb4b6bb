import type { Criterion } from '../content/index.ts';
import { type OfRound, ofScan } from './of-round.ts';
import type { ViewOf } from './view.ts';
import type { AnswerFields, Notice } from './view-parts.ts';
import { stageOf } from './vote/voting.ts';

/** What the card shows beside what is saved: a notice, and what was typed where that could not be saved. */
type WhyOptions = Partial<AnswerFields & Readonly<{ notice: Notice | null }>>;

/** The card with the fields for why the team chose its answer. Its texts belong to this criterion alone. */
export function whyView(
  round: OfRound,
  criterion: Criterion,
  { notice = null, ...typed }: WhyOptions = {},
): ViewOf<'why'> {
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
