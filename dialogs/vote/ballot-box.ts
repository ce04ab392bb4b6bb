/** What is known of an open ballot at the moment that it is revealed. It never leaves the decision. */
export type BallotBox = Readonly<{
  ballot: number;
  votes: readonly Readonly<{ member: string; choice: string }>[];
  /** Who voted in the ballot before, as far as that is still kept, and how many there were; null without such a ballot. */
  before: Readonly<{ voters: readonly string[]; voted: number }> | null;
}>;
