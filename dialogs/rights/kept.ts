/** How much is kept about one person, over all teams. */
export type Kept = Readonly<{
  /** Teams, their own scan among them, that keep the person's name. */
  teams: number;
  /** Answers that the person changed last. */
  answers: number;
  /** Criteria on which the person voted. */
  votes: number;
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
