import type { Feedback } from '../../../dialogs/feedback.ts';
import type { Day } from '../../../dialogs/time.ts';

/** Something that was asked and not found, not wanted, or whose source is broken. */
export type Miss = Readonly<{
  kind: string;
  question: string;
  resource: string | null;
  /** How often. */
  times: number;
  /** The last day. */
  last: Day;
}>;

/** What the owner of the content should know of. */
export type SearchFeedback = Readonly<{
  /**
   * Keeps feedback on the search.
   * @param id the same id a second time changes nothing
   */
  note(id: string, day: Day, feedback: readonly Feedback[]): Promise<void>;
  /** What was asked and not found, not wanted, or broken: the most frequent first. */
  misses(): Promise<Miss[]>;
}>;
