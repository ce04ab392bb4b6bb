import type { Choice, Criterion, Resource, Standard, Topic } from '../content/index.ts';
import type { DownloadView } from './download/download-view.ts';
import type { ManagersView, Since } from './managers/managers-view.ts';
import type { PlanView } from './plan/plan-view.ts';
import type { RightsView } from './rights/rights-view.ts';
import type { Result } from './search/search.ts';
import type { Action, Answer } from './state.ts';

/** A sentence that belongs to what somebody just did. */
export type Notice = Readonly<{ tone: 'good' | 'info' | 'problem'; text: string }>;

/** How far a scan is. */
export type Progress = Readonly<{ answered: number; total: number }>;

/** How many of a set of criteria got each choice; `open` those that have none. */
export type Counts = Readonly<{ byChoice: Readonly<Record<string, number>>; open: number; total: number }>;

export type CriterionLine = Readonly<{ criterion: Criterion; answer: Answer | null; choice: Choice | null }>;

/** One standard with its result: `result` is null while criteria are open. */
export type StandardLine = Readonly<{ standard: Standard; counts: Counts; result: Choice | null }>;

export type Asked = Readonly<{
  criterion: Criterion;
  answer: Answer | null;
  /** What stands in the input fields: the saved text, or what was typed and could not be saved. */
  note: string;
  link: string;
  /** Beside the fields, when they hold something that can't be saved. */
  noteProblem: string | null;
  linkProblem: string | null;
  /** The choice whose reason is being asked. */
  reasonFor: Choice | null;
}>;

type OfScan = Readonly<{ round: number; closed: boolean; progress: Progress; notice: Notice | null }>;

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
  | (OfScan &
      Readonly<{
        kind: 'summary';
        team: string;
        closedAt: string | null;
        lines: readonly StandardLine[];
        counts: Counts;
        strong: readonly CriterionLine[];
        weak: readonly CriterionLine[];
        unknown: readonly CriterionLine[];
        open: readonly CriterionLine[];
        suggestions: readonly Resource[];
        /** The team's improvement actions, what is under way first. */
        actions: readonly Action[];
        /** What changed since the closed round before; null when there is none. */
        since: Since | null;
        /** Rounds whose summary can be read as well: the closed one before, and the newest where this one is older. */
        others: readonly number[];
      }>)
  /** Whether the round is to be closed for good. */
  | (OfScan & Readonly<{ kind: 'closing'; team: string; asked: string; receivers: readonly string[] }>)
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
