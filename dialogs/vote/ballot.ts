import type { Time } from '../time.ts';

/**
 * How a team comes to an answer.
 * `together`: whoever presses a choice answers for the team.
 * `vote`: everybody votes unseen, the team reveals the votes, talks, and then chooses one agreed answer.
 */
export type Way = 'together' | 'vote';

/** How many votes each choice got, by the id of the choice. A choice without votes is left out. */
export type Tally = Readonly<Record<string, number>>;

/** The votes of one party in a revealed ballot. `party`: its id; '' for those who did not say a party. */
export type PartyTally = Readonly<{ party: string; tally: Tally }>;

/**
 * What a revealed ballot shows of parties, in the content's order.
 * `none`: there is nothing to compare, since nobody said a party or only one group voted. `few`: the groups are too
 * small to show apart.
 */
export type ByParty = 'none' | 'few' | readonly PartyTally[];

/** One voting of a team on one criterion. Nobody sees a choice of it before it is revealed. */
export type Ballot = Readonly<{
  /** Counts the ballots on this criterion in this round, from 1. */
  ballot: number;
  /** Null as long as people can vote. */
  revealedAt: Time | null;
  /** How many people voted. After the reveal it is the sum of the tally. */
  voted: number;
  /** How many people could vote, as far as Teams told: at the newest vote, or at the reveal. */
  of: number | null;
  /** Null before the reveal. */
  tally: Tally | null;
  /**
   * The tally of the ballot before, when it may stand beside this one. Null before the reveal, for a first ballot, and
   * where the two together would tell what a few people chose.
   */
  before: Tally | null;
  /** `none` before the reveal. What is shown of a ballot never becomes more afterwards. */
  parties: ByParty;
}>;

/** A ballot in which nobody has voted. */
export const NEW_BALLOT = { revealedAt: null, voted: 0, tally: null, before: null, parties: 'none' } as const;

/** How a team votes in one scan. */
export type Voting = Readonly<{
  /** How standards are answered that have no way of their own. */
  way: Way;
  /** The standards with a way of their own, by id. */
  ways: Readonly<Record<string, Way>>;
  /** The newest ballot on each criterion that was voted on, by the id of the criterion. */
  ballots: Readonly<Record<string, Ballot>>;
}>;
