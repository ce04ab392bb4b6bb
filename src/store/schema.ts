/**
 * The tables. Each key begins with the team, so that they can be distributed by team (feedback belongs to none); times are ISO 8601
 * text in UTC; nothing is used that SQLite or PostgreSQL lacks. These types never leave the store.
 */
export type Schema = {
  teams: { team: string; kind: string; name: string; created_at: string };
  members: { team: string; member: string; name: string };
  scans: {
    team: string;
    round: number;
    started_at: string;
    started_by: string;
    closed_at: string | null;
    closed_by: string | null;
  };
  answers: {
    team: string;
    round: number;
    criterion: string;
    choice: string | null;
    reason: string | null;
    note: string;
    link: string;
    version: number;
    member: string;
    at: string;
  };
  /** Who changed what and when. Notes are not repeated here, so that deleting a note deletes it. */
  audit: {
    team: string;
    conversation: string;
    activity: string;
    n: number;
    at: string;
    member: string;
    kind: string;
    round: number;
    criterion: string | null;
    choice: string | null;
    reason: string | null;
    version: number | null;
  };
  /** The card that people in a conversation are looking at. */
  places: {
    team: string;
    conversation: string;
    message: string | null;
    standard: string | null;
    criterion: string | null;
    seen: number;
    version: number;
    placed_at: string;
  };
  /** What the owner of the content should know of: without team, person or hour. */
  feedback: { id: string; day: string; kind: string; question: string; resource: string | null };
  conversations: { team: string; conversation: string; welcomed_at: string };
};
