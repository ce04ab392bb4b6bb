/** How much is kept about one person, over all teams. */
export type Kept = Readonly<{
  /** Teams, their own scan among them, that keep the person's name. */
  teams: number;
  /** Answers that the person changed last. */
  answers: number;
  /** Criteria on which the person voted. */
  votes: number;
  /** For whom the person speaks in each team where they said it, by the team's name; '' when they would rather not say. */
  speaks: readonly Readonly<{ team: string; party: string }>[];
  /** Revealed ballots in which it is kept in whose counts the person's vote was shown. */
  inGroups: number;
  /** Rounds that the person began or closed. */
  rounds: number;
  /** Actions that the person owns. */
  actions: number;
  /** Teams whose summary the person receives. */
  receives: number;
  /** Lines of what the person did. */
  trail: number;
  /** Whether the person has a scan of their own. */
  scan: boolean;
  /** Whether it is known where the person is reached. */
  address: boolean;
}>;
