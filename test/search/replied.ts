import type { Outcome } from '../../dialogs/search/outcome.ts';
import type { Asked } from './sets.ts';

/** What a search replied to a question: for each result the keys (addresses and ids) that it stands for. */
export type Replied = Readonly<{
  found: readonly (readonly string[])[];
  outcome: Outcome;
  urgent: boolean;
  suicide: boolean;
  /** The id of what the content says about the bot, where it said that. */
  about: string | null;
}>;
export type Pair = Readonly<{ asked: Asked; replied: Replied }>;
