import type { PlacedCard } from '../../../dialogs/placed-card.ts';
import type { Scan } from '../../../dialogs/scan.ts';
import type { Extra, State } from '../../../dialogs/state.ts';
import type { Time } from '../../../dialogs/time.ts';
import type { NamedMember } from './basis.ts';
import type { Saved, Spot, TurnRecord } from './turn-record.ts';

/** What the store can tell beside the newest scan. The rest of `Extra` comes from Teams. */
export type Stored = Omit<Extra, 'roster' | 'candidate' | 'isOwner' | 'secret' | 'membership' | 'tab'>;
export type Need = keyof Stored;

/** What an event names beside its place: a round that is not the newest, or a team of a manager. */
export type About = Readonly<{
  round?: number | undefined;
  team?: string | undefined;
  /** Without it, `ballotBox` and `myVote` are about the criterion on the placed card. */
  criterion?: string | undefined;
}>;

export type Loaded = Readonly<{
  /** The name the team was last known by; null for a team that was never seen. */
  teamName: string | null;
  /** The name the member was last known by. */
  memberName: string | null;
  /** The people whose names the team keeps, in the order of their ids. */
  members: readonly NamedMember[];
  scan: Scan | null;
  /** The round that the event is about, where that is not the newest. */
  earlier: Scan | null;
  placed: PlacedCard | null;
  /** For whom the members speak, by their ids; '' for somebody who would rather not say. */
  parties: State['parties'];
  /** The criteria on whose open ballot the member has voted; empty for a scan without votes. */
  cast: readonly string[];
  /** What else was asked for. */
  extra: Partial<Stored>;
}>;

/** `message`: its id in Teams, and null when it could not be sent. `at`: when that was. */
export type SentCard = Readonly<{ version: number; message: string | null; at: Time }>;

/** What turns read and write. */
export type StoredTurns = Readonly<{
  /**
   * @param about what the event speaks of
   * @param needs what else the event needs
   */
  load(spot: Spot, about?: About, needs?: readonly Need[]): Promise<Loaded>;
  save(record: TurnRecord): Promise<Saved>;
  /** Keeps what became of the card that was claimed with this version. */
  cardSent(spot: Spot, sent: SentCard): Promise<void>;
}>;
