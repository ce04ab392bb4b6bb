import type { Resource, Standard, Topic } from '../content/index.ts';
import type { DownloadView } from './download/download-view.ts';
import type { ManagersView } from './managers/managers-view.ts';
import type { PlanView } from './plan/plan-view.ts';
import type { RightsView } from './rights/rights-view.ts';
import type { Result } from './search/search.ts';
import type { Time } from './time.ts';
import type {
  Asked,
  CriterionLine,
  Notice,
  OfScan,
  Progress,
  StandardLine,
  SummaryView,
} from './view-parts.ts';

export type MessageName =
  | 'welcome'
  | 'help'
  | 'hello'
  | 'thanks'
  | 'stop'
  | 'no-scan'
  | 'failure'
  | 'held'
  | 'privately'
  | 'ask';

/** Buttons under a message, by what they do. */
export type MessageButton = 'start' | 'overview' | 'summary' | 'help' | 'ask' | 'new-round';

/** What is shown. A card is drawn from it alone. */
export type View =
  | (OfScan &
      Readonly<{
        kind: 'standard';
        standard: Standard;
        lines: readonly CriterionLine[];
        asked: Asked;
        /** What leads somewhere from here. */
        ways: readonly ('previous' | 'skip' | 'take-back')[];
      }>)
  | (OfScan &
      Readonly<{
        kind: 'standard-done';
        line: StandardLine;
        lines: readonly CriterionLine[];
        suggestions: readonly Resource[];
        /** Where to go next: the next standard with open criteria, or null when there is none. */
        next: Standard | null;
      }>)
  | (OfScan & Readonly<{ kind: 'compact'; line: StandardLine }>)
  | (OfScan & Readonly<{ kind: 'overview'; team: string; lines: readonly StandardLine[] }>)
  | SummaryView
  /** Whether the round is to be closed for good. */
  | (OfScan & Readonly<{ kind: 'closing'; team: string; asked: Time; receivers: readonly string[] }>)
  | Readonly<{
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
    }>
  | Readonly<{
      kind: 'message';
      message: MessageName;
      /** Present when there is a scan to go on with. */
      progress: Progress | null;
      notice: Notice | null;
      buttons: readonly MessageButton[];
      topics?: readonly Topic[];
    }>
  | ManagersView
  | PlanView
  | RightsView
  | DownloadView;

/** The outcome of a decision that is shown. */
export type ViewOf<K extends View['kind']> = Extract<View, { kind: K }>;
