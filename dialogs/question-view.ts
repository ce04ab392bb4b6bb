import type { Criterion, Standard } from '../content/index.ts';
import type { Asked, CriterionWays, OfScan } from './view-parts.ts';
import type { WhyView } from './why-view.ts';

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
  | WhyView
  /**
   * What can help with a criterion. `back`: the event that leads back: to its answer (`open`), to it or what follows it
   * (`later`), or to what the team is asked by then (`start`).
   */
  | Readonly<{ kind: 'resources'; round: number; criterion: Criterion; back: 'open' | 'later' | 'start' }>;
