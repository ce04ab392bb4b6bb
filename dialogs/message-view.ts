import type { Topic } from '../content/index.ts';
import type { Notice, Progress } from './view-parts.ts';

export type MessageName =
  | 'welcome'
  | 'help'
  | 'hello'
  | 'thanks'
  | 'fine'
  | 'stop'
  | 'no-scan'
  | 'failure'
  | 'held'
  | 'privately'
  | 'ask';

/** Buttons under a message, by what they do. */
export type MessageButton = 'start' | 'overview' | 'summary' | 'help' | 'ask' | 'new-round';

/** A message that belongs to no card of the scan. */
export type MessageView = Readonly<{
  kind: 'message';
  /** Whether it speaks to one person who does the scan alone. */
  alone: boolean;
  message: MessageName;
  /** Present when there is a scan to go on with. */
  progress: Progress | null;
  notice: Notice | null;
  buttons: readonly MessageButton[];
  topics?: readonly Topic[];
  /** Whether it stands in place of the card on which it was asked, so that its buttons lead back there. */
  inPlace?: boolean;
}>;
