import type { Result } from './search/search.ts';
import type { Notice, Progress } from './view-parts.ts';

/** The results of a question. */
export type ResultsView = Readonly<{
  kind: 'results';
  /** The question; null when it may not be shown again. */
  question: string | null;
  outcome: 'found' | 'maybe' | 'none';
  /** Whether somebody seems to be in danger now. Then where to call comes first. */
  urgent: boolean;
  results: readonly Result[];
  /** The number of the first result that *Meer* shows; null when there are no more. */
  more: number | null;
  /** Whether the card asks which link is broken. */
  choosingLink: boolean;
  notice: Notice | null;
  progress: Progress | null;
  /** Whether a question without results is kept, without who asked it. */
  kept: boolean;
}>;
