import type { Definition } from '../content/index.ts';
import type { ButtonEvent } from './event.ts';
import type { Result } from './search/search.ts';
import type { Notice, Progress } from './view-parts.ts';

/** The results of a question. */
export type ResultsView = Readonly<{
  kind: 'results';
  /** The question; null when it may not be shown again. */
  question: string | null;
  /** The question as it was searched for, for the buttons that search once more; null when it may not be kept. */
  sought: string | null;
  /** Whether the question before it is a part of what was searched for. */
  joined: boolean;
  outcome: 'found' | 'maybe' | 'none';
  /** What the word means that was asked for; null for any other question. */
  definition: Definition | null;
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

/** Where to call, and nothing else: somebody seems to be in danger now. Nothing of what they said is repeated. */
export type DangerView = Readonly<{
  kind: 'danger';
  /** Whether somebody may be about to take their own life. */
  suicide: boolean;
  /** Whether it stands in the place of the question, for the one person who reads it. */
  inPlace: boolean;
  progress: Progress | null;
}>;

/** What the content says about the bot itself. */
export type AboutView = Readonly<{
  kind: 'about';
  /** Whether it speaks to one person who does the scan alone. */
  alone: boolean;
  title: string;
  text: string;
  /** What does that of which the text tells; null where nothing does. */
  button: Readonly<{ title: string; event: ButtonEvent }> | null;
  /** Whether it stands in the place of the question, for the one person who reads it. */
  inPlace: boolean;
  notice: Notice | null;
  progress: Progress | null;
}>;
