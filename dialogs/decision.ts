import type { Content } from '../content/index.ts';
import type { Change, Delivery, Feedback, Scan, Shows, State } from './state.ts';
import type { Time } from './time.ts';
import type { View } from './view.ts';
import type { Notice } from './view-parts.ts';

/** The outcome of one event: what changes and what is shown, as data. */
export type Decision = Readonly<{
  changes: readonly Change[];
  view: View;
  /** `here` takes the place of the card whose button was pressed; `new` is a message of its own. */
  where: 'here' | 'new';
  /** What the placed card becomes when the view is a new message; null leaves it as it is. */
  leave: View | null;
  /** What the card becomes whose button was pressed, when the view is a new message. */
  stay: View | null;
  /** Only who pressed the button may see it; in a shared chat the message stays as it is for the others. */
  alone?: true;
  /** The view shows what somebody typed and what is not saved: it is theirs, and nobody else may see it. */
  held?: true;
  /** What must be sent to others because of the changes; saved together with them. */
  deliveries?: readonly Delivery[];
  /** What the owner of the content should know of. */
  feedback?: readonly Feedback[];
  /** What the table holds from now on; null when the view is no card of the scan. */
  shows: Shows | null;
}>;

/** What a decision is made from. `typed`: there is no card that could be replaced. */
export type Case = Readonly<{ content: Content; state: State; typed: boolean }>;

/** A case in which a scan is there. */
export type ScanCase = Case & Readonly<{ scan: Scan }>;

/** @returns the scan with the changes made, as it will be once they are saved */
export function withChanges(scan: Scan, changes: readonly Change[], by: string, now: Time): Scan {
  return changes.reduce((before, change) => withChange(before, change, by, now), scan);
}

function withChange(scan: Scan, change: Change, by: string, now: Time): Scan {
  switch (change.kind) {
    case 'start-scan':
      return emptyScan(change.round, now);
    case 'close-scan':
      return { ...scan, closedAt: now };
    case 'answer': {
      const { choice, reason, note, link, expected, wording } = change;
      const answer = { choice, reason, note, link, version: expected + 1, by, wording };
      return { ...scan, answers: { ...scan.answers, [change.criterion]: answer } };
    }
    default:
      return scan;
  }
}

export function emptyScan(round: number, now: Time): Scan {
  return { round, startedAt: now, closedAt: null, answers: {} };
}

/** @returns a notice, or null when there is nothing to say */
export function say(tone: Notice['tone'], text: string): Notice {
  return { tone, text };
}
