import type { Choice, Criterion, Evidence, Resource, Standard } from '../content/index.ts';
import type { Action } from './plan/action.ts';
import type { Answer } from './scan.ts';
import type { Step } from './step.ts';
import type { Time } from './time.ts';
import type { Dissent } from './vote/dissents.ts';
import type { VoteResults } from './vote/vote-result.ts';

/** A sentence about what somebody just did. */
export type Notice = Readonly<{
  tone: 'good' | 'info' | 'problem';
  text: string;
  /** The answer that was just kept. The card asks why, and how the team knows it, and can undo it. */
  kept?: KeptAnswer | null;
}>;

/** What a team chose for a criterion, without its texts. Null where it chose nothing. */
export type Chosen = Readonly<{ choice: string | null; reason: string | null }>;

/** An answer that was kept. */
export type KeptAnswer = Readonly<{
  round: number;
  criterion: string;
  version: number;
  /** How the team knows it; null when it did not say, absent where the choice leaves nothing to know. */
  evidence?: string | null;
  /**
   * What undoing it goes back to; absent where the answer was there before. `ballot`: the revealed one that the answer
   * followed.
   */
  before?: Chosen & Readonly<{ ballot?: number }>;
}>;

/** How far a scan is. */
export type Progress = Readonly<{
  answered: number;
  total: number;
  /** How many minutes the rest takes at the team's own pace; absent where that is not known. */
  minutes?: number;
}>;

/** How many of a set of criteria have each choice. `open`: how many have none. */
export type Counts = Readonly<{ byChoice: Readonly<Record<string, number>>; open: number; total: number }>;

export type CriterionLine = Readonly<{ criterion: Criterion; answer: Answer | null; choice: Choice | null }>;

/** One standard with its result: `result` is null while criteria are open. */
export type StandardLine = Readonly<{ standard: Standard; counts: Counts; result: Choice | null }>;

export type Asked = Readonly<{
  criterion: Criterion;
  answer: Answer | null;
  /** The choice that the card asks a reason for. */
  reasonFor: Choice | null;
  /** What the team answered in the round before, with the beginning of its note; null when that is not known. */
  before: Readonly<{ choice: Choice; note: string }> | null;
}>;

/** The fields for the texts of an answer, with what stands in them: as it is saved, or as it was typed. */
export type AnswerFields = Readonly<{
  note: string;
  link: string;
  /** What some think otherwise. Only after a vote there is a field for it. */
  dissent: string;
  /** Beside each field, when it holds something that can't be saved. */
  noteProblem: string | null;
  linkProblem: string | null;
  dissentProblem: string | null;
}>;

/** The buttons that lead somewhere from the card of a criterion. */
export type CriterionWays = readonly ('previous' | 'skip' | 'take-back')[];

/** What every card of a scan tells. */
export type OfScan = Readonly<{
  round: number;
  closed: boolean;
  progress: Progress;
  notice: Notice | null;
  /** Whether the card speaks to one person who does the scan alone. */
  alone: boolean;
}>;

/** One standard in two rounds. */
export type StandardChange = Readonly<{
  standard: Standard;
  before: Choice | null;
  after: Choice | null;
  /** `other-text`: a criterion's text changed in between, so the two can't be compared. */
  direction: 'stronger' | 'weaker' | 'same' | 'other-text' | 'unknown';
}>;

/** What changed since the round before. */
export type Since = Readonly<{
  round: number;
  changes: readonly StandardChange[];
  /** What some thought otherwise in the round before, so that the team can look at it again. Empty for a manager. */
  dissents: readonly Dissent[];
}>;

/** How often a team said how it knows its answers, of those that say how well it goes. */
export type EvidenceCounts = Readonly<{
  /** In the content's order, also those that were never said. */
  given: readonly Readonly<{ evidence: Evidence; count: number }>[];
  /** To how many answers nothing was said. */
  none: number;
  /** Whether what was said rests on weak evidence for more than half. */
  isWeak: boolean;
}>;

/** The outcome of a round. It is a card of its own, and the main part of what a manager gets. */
export type SummaryView = OfScan &
  Readonly<{
    kind: 'summary';
    team: string;
    closedAt: Time | null;
    /** What the round comes to, in a few short sentences. */
    conclusion: string;
    /** What goes best and what to begin with, at most three of each. Empty where nothing stands out. */
    best: readonly CriterionLine[];
    first: readonly CriterionLine[];
    lines: readonly StandardLine[];
    /** All criteria, in the order of the framework. */
    criteria: readonly CriterionLine[];
    counts: Counts;
    strong: readonly CriterionLine[];
    weak: readonly CriterionLine[];
    unknown: readonly CriterionLine[];
    open: readonly CriterionLine[];
    /** What the votes came to; null for a round without revealed votes. */
    votes: VoteResults | null;
    /** What some think otherwise. Empty for a manager, who gets nothing that people wrote. */
    dissents: readonly Dissent[];
    /** How often the team said how it knows its answers. */
    evidence: EvidenceCounts;
    /** Null for a round after which there is another. */
    step: Step | null;
    suggestions: readonly Resource[];
    /** The team's improvement actions, what is under way first. */
    actions: readonly Action[];
    /** What changed since the closed round before; null when there is none. */
    since: Since | null;
    /** The numbers of other rounds to read: the closed one before this one, and the newest if this one is older. */
    others: readonly number[];
  }>;
