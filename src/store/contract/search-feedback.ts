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

/** What the owner of the content should know about. */
export type SearchFeedback = Readonly<{
  /**
   * Keeps feedback on the search.
   * @param id a second call with the same id changes nothing
   */
  note(id: string, day: Day, feedback: readonly Feedback[]): Promise<void>;
  /** Lists questions without results, unwanted results and broken links, the most frequent first. */
  misses(): Promise<Miss[]>;
}>;
