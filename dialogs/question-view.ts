import type { Choice, Criterion, Standard } from '../content/index.ts';
import type { AnswerFields, Asked, CriterionWays, OfScan } from './view-parts.ts';

/** A criterion that the team answers together: the question, why it answered so, and what can help. */
export type QuestionView =
  | (OfScan &
      Readonly<{
        kind: 'standard';
        standard: Standard;
        asked: Asked;
        /** Whether the team can vote first on this standard. */
        canVote: boolean;
        /** The buttons that lead somewhere from here. */
        ways: CriterionWays;
      }>)
  /** Asks why the team chose an answer. It is the only card with fields for that. */
  | (OfScan &
      AnswerFields &
      Readonly<{
        kind: 'why';
        criterion: Criterion;
        choice: Choice | null;
        /** The version of the answer that the fields belong to. */
        version: number;
        /** Whether the team voted, so that some may think otherwise. */
        voted: boolean;
      }>)
  /** What can help with a criterion. `answered`: whether the card that it was opened from shows an answer. */
  | Readonly<{ kind: 'resources'; round: number; criterion: Criterion; answered: boolean }>;
