/** What a team has answered to one criterion. Without a choice it is still open, but may hold a note. */
export type Answer = Readonly<{
  choice: string | null;
  reason: string | null;
  note: string;
  link: string;
  /** Counts the changes of this answer, from 1; a card is stale when it was drawn from an older one. */
  version: number;
  /** The name of the member who changed it last. */
  by: string;
}>;

/** One run through the framework by one team. A closed scan never changes. */
export type Scan = Readonly<{
  /** 1 for a team's first scan. */
  round: number;
  startedAt: string;
  closedAt: string | null;
  answers: Readonly<Record<string, Answer>>;
}>;

export type Team = Readonly<{ id: string; kind: 'personal' | 'group' | 'channel'; name: string }>;
export type Member = Readonly<{ id: string; name: string }>;

/**
 * The card that people in one conversation are looking at: the last one that the bot put there. It is a
 * record of what was sent, not of where a team is: that follows from the answers.
 */
export type Table = Readonly<{
  /** The id of the message that holds the card; null while it is being sent. */
  message: string | null;
  standard: string | null;
  /** The criterion that the card asks; null when it asks nothing. */
  criterion: string | null;
  /** The version of that criterion's answer that the card shows. */
  seen: number;
  version: number;
  placedAt: string;
}>;

/** All that a decision needs to know. */
export type State = Readonly<{
  team: Team;
  member: Member;
  /** The newest scan, open or closed; null for a team that has none yet. */
  scan: Scan | null;
  /** The scan that the event speaks of, where that is not the newest. */
  earlier: Scan | null;
  table: Table | null;
  /** The question before this one in the conversation, for a short follow-up; null when there is none. */
  questionBefore: string | null;
  now: string;
}>;

export type AnswerChange = Readonly<{
  kind: 'answer';
  round: number;
  criterion: string;
  /** The version that this change was decided on; 0 where there was no answer yet. */
  expected: number;
  choice: string | null;
  reason: string | null;
  note: string;
  link: string;
}>;

/** What a decision changes, as data: the turn saves all of it or nothing. */
export type Change =
  | AnswerChange
  | Readonly<{ kind: 'start-scan'; round: number }>
  | Readonly<{ kind: 'close-scan'; round: number }>;

/** What the conversation's table holds after the decision. */
export type Place = Pick<Table, 'standard' | 'criterion' | 'seen'>;

/** What the owner of the content should know of; never who it came from. */
export type Feedback = Readonly<{
  kind: 'nothing-found' | 'not-wanted' | 'wanted' | 'broken-link';
  question: string;
  resource: string | null;
}>;
