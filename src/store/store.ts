import type { Change, Feedback, Member, Place, Scan, Table, Team } from '../../dialogs/state.ts';

/** Where a turn takes place, and who takes it. */
export type Spot = Readonly<{ team: string; conversation: string; member: string }>;

export type Loaded = Readonly<{
  /** The name the team was last known by; null for a team that was never seen. */
  teamName: string | null;
  /** The name the member was last known by. */
  memberName: string | null;
  scan: Scan | null;
  earlier: Scan | null;
  table: Table | null;
}>;

/** What one turn saves: all of it or nothing. */
export type TurnRecord = Readonly<{
  team: Team;
  member: Member;
  conversation: string;
  /** The id of the activity; the same id saves only once. */
  activity: string;
  at: string;
  /** Whether the team's and the member's names are as they are kept. */
  known: Readonly<{ team: boolean; member: boolean }>;
  changes: readonly Change[];
  table: TableChange | null;
}>;

/**
 * `claim` says that a new card is about to be sent; it fails when somebody else claimed since `expected`.
 * `move` says that the card that is there shows something else now.
 */
export type TableChange =
  | Readonly<{ kind: 'claim'; expected: number; place: Place }>
  | Readonly<{ kind: 'move'; message: string | null; place: Place }>;

/** `conflict`: something that the turn was decided on has changed; `repeated`: this activity was saved before. */
export type Saved = 'saved' | 'conflict' | 'repeated';

export type AuditLine = Readonly<{
  at: string;
  member: string;
  kind: string;
  round: number;
  criterion: string | null;
  choice: string | null;
  version: number | null;
}>;

export type Miss = Readonly<{
  kind: string;
  question: string;
  resource: string | null;
  times: number;
  last: string;
}>;

/** Keeps what teams do. Every promise that resolves has been written durably. */
export type Store = Readonly<{
  /** @param round a round that the event speaks of, beside the newest */
  load(spot: Spot, round?: number): Promise<Loaded>;
  save(record: TurnRecord): Promise<Saved>;
  /** The card that was claimed has been sent as this message, or (null) could not be sent. */
  placed(spot: Spot, version: number, message: string | null): Promise<void>;
  /** @returns true the first time that this conversation is welcomed */
  welcome(spot: Spot, at: string): Promise<boolean>;
  /** The bot was removed: a next installation is a first one again. */
  farewell(spot: Spot): Promise<void>;
  /** Keeps what the owner of the content should know of; `id` keeps it once. */
  note(id: string, day: string, feedback: readonly Feedback[]): Promise<void>;
  /** What was asked and not found, not wanted, or broken: the most frequent first. */
  misses(): Promise<Miss[]>;
  /** Who changed what, oldest first. */
  trail(team: string): Promise<AuditLine[]>;
  close(): Promise<void>;
}>;
