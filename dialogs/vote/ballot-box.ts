import type { Tally } from './ballot.ts';

/** What is known of an open ballot at the moment that it is revealed. It never leaves the decision. */
export type BallotBox = Readonly<{
  ballot: number;
  votes: readonly Readonly<{ member: string; choice: string }>[];
  /** The ballots before on the same criterion in the same round, oldest first. */
  earlier: readonly EarlierBallot[];
  /** The revealed ballots on it in the rounds before, oldest first, as long as votes in them are kept. */
  rounds: readonly EarlierBallot[];
}>;

/** A revealed ballot: what was shown of it, and who voted in it, as far as that is still kept. */
export type EarlierBallot = Readonly<{
  tally: Tally;
  /** `party`: the group in which the vote was shown; null where no groups were shown. */
  voters: readonly Readonly<{ member: string; party: string | null }>[];
}>;
