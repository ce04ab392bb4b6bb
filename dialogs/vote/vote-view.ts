import type { Criterion, Standard } from '../../content/index.ts';
import type { Day } from '../time.ts';
import type { Asked, CriterionWays, Notice, OfScan } from '../view-parts.ts';
import type { Tally } from './ballot.ts';
import type { PartyResults } from './party-results.ts';
import type { Speaks } from './speaks.ts';
import type { Spread } from './spread.ts';

/** How many people voted, and what follows from that. */
export type Turnout = Readonly<{
  ballot: number;
  voted: number;
  /** Null when Teams does not tell how many people there are. */
  of: number | null;
  /** From how many votes on the team may reveal. */
  threshold: number;
  /** Whether everybody has voted. */
  all: boolean;
}>;

/** A ballot with its votes revealed. */
export type Revealed = Readonly<{
  ballot: number;
  tally: Tally;
  voted: number;
  of: number | null;
  spread: Spread;
  /** The tally of the ballot before, when it may be shown beside this one. */
  before: Tally | null;
  /** Null where no parties are shown. */
  parties: PartyResults | null;
  /** A question to talk about in place of groups that are too small to show; null where there are none. */
  instead: string | null;
}>;

/** Cards of a team that votes first. None of them tells who voted, or what anybody chose. */
export type VoteView =
  /** Asks how a round is to be done. `round`: the round that begins then. */
  | Readonly<{ kind: 'choose-way'; round: number; team: string; notice: Notice | null }>
  /** Asks a criterion, and shows how many voted. */
  | (OfScan &
      Readonly<{
        kind: 'ballot';
        standard: Standard;
        criterion: Criterion;
        /** The version of the answer that the team has already; 0 where it has none. */
        version: number;
        turnout: Turnout;
        /** Set on the card of one person who was not asked yet for whom they speak. */
        speaks: Speaks | null;
        ways: CriterionWays;
      }>)
  /** Shows the votes, and asks for the agreed answer. */
  | (OfScan &
      Readonly<{
        kind: 'reveal';
        standard: Standard;
        asked: Asked;
        revealed: Revealed;
        ways: CriterionWays;
      }>)
  /** Asks whether to reveal although some have not voted. */
  | (OfScan & Readonly<{ kind: 'reveal-early'; criterion: Criterion; turnout: Turnout }>)
  /** Offers to vote before the meeting. `by`: the day before which people vote; null when none was chosen. */
  | (OfScan &
      Readonly<{
        kind: 'vote-ahead';
        team: string;
        by: Day | null;
        today: Day;
        /** On how many criteria people can vote now. */
        open: number;
        /** Beside the field, when it holds no day that can be chosen. */
        problem: string | null;
      }>)
  /** Asks one person to vote, criterion after criterion. */
  | Readonly<{
      kind: 'vote-alone';
      team: Readonly<{ id: string; name: string }>;
      round: number;
      /** Null when there is nothing left to vote on. */
      asked: Readonly<{ standard: Standard; criterion: Criterion; ballot: number }> | null;
      /** The criterion before it, to change that vote; null where the person comes from elsewhere. */
      previous: Readonly<{ criterion: Criterion; ballot: number }> | null;
      /** On how many of the open criteria the person has voted. */
      cast: number;
      open: number;
      /** Where the team meets, in Teams; null when that is not known. */
      link: string | null;
      /** Set on a reminder: the day before which the team votes. */
      by: Day | null;
      notice: Notice | null;
    }>
  /** Asks one person for whom they speak. `criterion` and `team`: where they came from. */
  | Readonly<{
      kind: 'party';
      speaks: Speaks;
      criterion: string | null;
      team: string | null;
      notice: Notice | null;
    }>
  /** Lists the teams in which a person can vote. */
  | Readonly<{
      kind: 'voting-teams';
      teams: readonly Readonly<{ id: string; name: string }>[];
      notice: Notice | null;
    }>;
