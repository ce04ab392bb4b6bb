import type { Feedback } from '../../../dialogs/feedback.ts';
import type { Day } from '../../../dialogs/time.ts';

/** A question that found nothing, a result that was not wanted, or a link that is broken. */
export type Miss = Readonly<{
  kind: string;
  question: string;
  resource: string | null;
  /** How often it occurred. */
  times: number;
  /** The last day on which it occurred. */
  last: Day;
}>;

/** The days that misses are told of, both included; without one of them there is no end on that side. */
export type Period = Readonly<{ since?: Day | undefined; until?: Day | undefined }>;

/** What the owner of the content should know about. */
export type SearchFeedback = Readonly<{
  /**
   * Keeps feedback on the search.
   * @param id a second call with the same id changes nothing
   */
  note(id: string, day: Day, feedback: readonly Feedback[]): Promise<void>;
  /** Lists questions without results, unwanted results and broken links of these days, the most frequent first. */
  misses(period?: Period): Promise<Miss[]>;
}>;
