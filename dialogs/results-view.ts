import type { Result } from './search/search.ts';
import type { Notice, Progress } from './view-parts.ts';

/** What the infobox has on a question. */
export type ResultsView = Readonly<{
  kind: 'results';
  /** What was asked; null when it may not be shown again. */
  question: string | null;
  outcome: 'found' | 'maybe' | 'none';
  /** Somebody seems to be in danger now: where to call comes first. */
  urgent: boolean;
  results: readonly Result[];
  /** From which result on *Meer* goes on; null when these were all. */
  more: number | null;
  /** Which link is broken is being asked. */
  choosingLink: boolean;
  notice: Notice | null;
  progress: Progress | null;
  /** Whether a question that nothing was found for is kept, without who asked it. */
  kept: boolean;
}>;
