import type { Choice, Criterion, Standard } from '../../content/index.ts';
import type { Action } from '../plan/action.ts';
import type { Person } from '../team.ts';
import type { Day, Time } from '../time.ts';
import type { Counts, Notice, SummaryView } from '../view-parts.ts';
import type { VoteResult } from '../vote/vote-result.ts';
import type { Manager, Rhythm } from './manager.ts';

export type CriterionChange = Readonly<{
  criterion: Criterion;
  before: Choice | null;
  after: Choice | null;
  /** The reason, where the team gave one: the note, or the reason that belongs to the choice. */
  why: string;
  comparable: boolean;
}>;

/** One criterion on which a team voted in two rounds. */
export type VotesCompared = Readonly<{ before: VoteResult; after: VoteResult; comparable: boolean }>;

export type Round = Readonly<{ round: number; closedAt: Time | null; counts: Counts }>;

/** How many teams got each result, per standard. */
export type StandardOfTeams = Readonly<{ standard: Standard; byChoice: Readonly<Record<string, number>> }>;

export type TeamLine = Readonly<{
  id: string;
  name: string;
  round: number | null;
  closedAt: Time | null;
  counts: Counts | null;
}>;

/** What a team asks of its manager, as far as its answers and its plan tell. */
export type TeamAsks = Readonly<{
  /** Actions under way that the manager takes care of, by date. */
  mine: readonly Action[];
  /** The other actions under way, by date. */
  others: readonly Action[];
  /** How many of the others are past their date. */
  overdue: number;
  /** Criteria that the team does not know, in the order of the framework. */
  unknown: readonly string[];
  /** Whether something needs strengthening while the team has no action under way for it. */
  unplanned: boolean;
  /** The day on which this was found. */
  today: Day;
}>;

/** What takes back that somebody just ended a summary: the team, unless it is the conversation's own, and how often. */
export type ReceiveAgain = Readonly<{ team?: string; rhythm: Rhythm }>;

/** What is shown about those who receive the summary, and to them. */
export type ManagersView =
  | Readonly<{
      kind: 'managers';
      /** Set when the card speaks to one person who does the scan alone. */
      alone?: boolean;
      team: string;
      managers: readonly Manager[];
      /** The people to choose from where the client has no people picker; null when Teams does not tell. */
      roster: readonly Person[] | null;
      /** Stands beside the field, when the chosen person can't be added. */
      problem: string | null;
      /** The round that can be shared now; null when there is none. */
      share: number | null;
      /** What the team can do about the regional picture; null where it can never take part. */
      region: Readonly<{
        /** The newest round, when it can be released: complete, closed and not released yet. */
        release: number | null;
        /** The newest round that is released, which can be taken back at any time. */
        withdraw: number | null;
        /** The newest round, when it was closed with open criteria and so can't take part. */
        incomplete: number | null;
      }> | null;
      /** Whether the reader receives the summary. */
      receives: boolean;
      /** Set when the reader just ended the summary. */
      again: ReceiveAgain | null;
      notice: Notice | null;
    }>
  | Readonly<{
      kind: 'manager-summary';
      summary: SummaryView;
      team: string;
      why: 'closed' | 'shared' | 'rhythm' | 'asked';
      asks: TeamAsks;
      rhythm: Rhythm;
      /** Where the team's conversation opens in Teams; null when it is not known that the reader is in it. */
      link: string | null;
      /** Where the reader's own view of the team opens; null on that view itself. */
      page: string | null;
      notice: Notice | null;
    }>
  | Readonly<{
      kind: 'trend';
      team: string;
      /** Oldest first; only the newest few. */
      rounds: readonly Round[];
      standards: readonly Readonly<{
        standard: Standard;
        results: readonly (Choice | null)[];
        comparable: boolean;
      }>[];
      /** The criteria of this page that the newest round answered otherwise. */
      changes: readonly CriterionChange[];
      /** How many such criteria there are, on all pages. */
      changed: number;
      /** The criteria of this page on which the team voted in both of the newest two rounds. */
      votes: readonly VotesCompared[];
      /** The page with more changes or votes; null when these were the last. */
      more: number | null;
      notice: Notice | null;
    }>
  | Readonly<{
      kind: 'my-teams';
      /** The teams of this page, by name. */
      teams: readonly TeamLine[];
      total: number;
      page: number;
      pages: number;
      /** How many teams have a closed round. The numbers are about these teams. */
      counted: number;
      standards: readonly StandardOfTeams[];
      /** Standards that more than one team wants to strengthen. */
      weak: readonly Readonly<{ standard: Standard; teams: number }>[];
      /** Criteria for which more than one team has an action under way. */
      actions: readonly Readonly<{ criterion: Criterion; teams: number }>[];
      /** The regional picture; null while there is none. */
      region: Readonly<{
        madeAt: Time;
        teams: number;
        /** The standards that the picture tells about. */
        standards: readonly StandardOfTeams[];
        /** How many standards there are of which nothing can be told. */
        hidden: number;
      }> | null;
      /** Set when the reader just ended a summary. */
      again: ReceiveAgain | null;
      notice: Notice | null;
    }>;

export type ManagersViewOf<K extends ManagersView['kind']> = Extract<ManagersView, { kind: K }>;
