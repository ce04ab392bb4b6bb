import type { Tally } from './ballot.ts';

/** What is known of an open ballot at the moment that it is revealed. It never leaves the decision. */
export type BallotBox = Readonly<{
  ballot: number;
  votes: readonly Readonly<{ member: string; choice: string }>[];
  /** The ballot before: who voted, as far as that is still kept, and its counts. Null for a first ballot. */
  before: Readonly<{ voters: readonly string[]; tally: Tally }> | null;
}>;
