import type {
  Change,
  Delivery,
  Extra,
  Feedback,
  Member,
  PlacedCard,
  Scan,
  Shows,
  Team,
} from '../../../dialogs/state.ts';
import type { Deliveries } from '../queries/delivery/deliveries.ts';
import type { Part } from '../queries/delivery/resting.ts';
import type { Rights } from '../queries/person/rights.ts';
import type { Regions } from '../queries/region/regions.ts';
import type { Reports } from '../queries/report/reports.ts';
import type { TabReads } from '../queries/tab-reads.ts';
import type { Channels } from '../queries/tables/channels.ts';
import type { Links } from '../queries/tables/links.ts';

/** Where a turn takes place, and who takes it. */
export type Spot = Readonly<{ team: string; conversation: string; member: string }>;

/** What the store can tell beside the newest scan; the rest of `Extra` comes from Teams. */
export type Stored = Omit<Extra, 'roster' | 'candidate' | 'isOwner' | 'secret'>;
export type Need = keyof Stored;

/** What an event names beside where it happens: a round that is not the newest, a team of a manager. */
export type About = Readonly<{ round?: number | undefined; team?: string | undefined }>;

export type Loaded = Readonly<{
  /** The name the team was last known by; null for a team that was never seen. */
  teamName: string | null;
  /** The name the member was last known by. */
  memberName: string | null;
  scan: Scan | null;
  earlier: Scan | null;
  placed: PlacedCard | null;
  /** What was asked for beside these. */
  extra: Partial<Stored>;
}>;

/** What one turn saves: all of it or nothing. */
export type TurnRecord = Readonly<{
  team: Team;
  /** The Microsoft tenant that the team is in; null when Teams did not tell. */
  tenant: string | null;
  member: Member;
  conversation: string;
  /** The id of the activity; the same id saves only once. */
  activity: string;
  at: string;
  /** Whether the team's and the member's names are as they are kept. */
  known: Readonly<{ team: boolean; member: boolean }>;
  changes: readonly Change[];
  deliveries: readonly Delivery[];
  cardChange: CardChange | null;
}>;

/**
 * `claim` says that a new card is about to be sent; it fails when somebody else claimed since `expected`.
 * `move` says that the card that is there shows something else now.
 */
export type CardChange =
  | Readonly<{ kind: 'claim'; expected: number; shows: Shows }>
  | Readonly<{ kind: 'move'; message: string | null; shows: Shows }>;

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
  subject: string | null;
}>;

export type Miss = Readonly<{
  kind: string;
  question: string;
  resource: string | null;
  times: number;
  last: string;
}>;

/** How a conversation is reached, as its last activity told. */
export type Address = Readonly<{
  serviceUrl: string;
  /** The id that Teams gives the person in a chat of their own; null elsewhere. */
  account: string | null;
  tenant: string | null;
}>;

/** What turns read and write. */
export type Turns = Readonly<{
  /**
   * @param about what the event speaks of
   * @param needs what else the event needs
   */
  load(spot: Spot, about?: About, needs?: readonly Need[]): Promise<Loaded>;
  save(record: TurnRecord): Promise<Saved>;
  /** The id of the member who began the team's first round; null when that is not kept. */
  beganFirst(team: string): Promise<string | null>;
  /** The card that was claimed has been sent as this message at this time, or (null) could not be sent. */
  cardSent(spot: Spot, version: number, message: string | null, at: string): Promise<void>;
  /** @returns true the first time that this conversation is welcomed since the bot came there */
  welcome(spot: Spot, at: string): Promise<boolean>;
  /** Takes back the welcome of that moment, which nobody got to see: the next one is a first again. */
  unwelcome(spot: Spot, at: string): Promise<void>;
  /** The bot was removed: nothing can be sent to the team, and a next installation is a first one again. */
  farewell(spot: Spot, at: string): Promise<void>;
  /** Keeps how a conversation is reached; what could not be delivered there is tried again. */
  keepAddress(spot: Spot, address: Address, at: string): Promise<void>;
  /** The same for a conversation that is kept and that the bot did not leave; no other. */
  renewAddress(spot: Spot, address: Address, at: string): Promise<void>;
  /** It is archived or deleted: nothing is sent there until it comes back. Makes no row. */
  rest(part: Part, at: string): Promise<void>;
  /** It is back: what could not be sent meanwhile is due again. @param serviceUrl null where Teams did not tell */
  resume(part: Part, serviceUrl: string | null, at: string): Promise<void>;
  /** A team is called so, if it is kept or the bot is there; what was deleted, or left, does not come back by it. */
  rename(named: Pick<TurnRecord, 'team' | 'tenant' | 'at'>): Promise<void>;
  /** Keeps what the owner of the content should know of; `id` keeps it once. */
  note(id: string, day: string, feedback: readonly Feedback[]): Promise<void>;
  /** Saves something and takes it away again, to know whether anything can be saved. @throws why it can't */
  tryOut(): Promise<void>;
  /** What was asked and not found, not wanted, or broken: the most frequent first. */
  misses(): Promise<Miss[]>;
  /** Who changed what, oldest first. */
  trail(team: string): Promise<AuditLine[]>;
}>;

/** Keeps what teams do. Every promise that resolves has been written durably. */
export type Store = Turns &
  Channels &
  Deliveries &
  Links &
  Regions &
  Reports &
  Rights &
  TabReads &
  Readonly<{ close(): Promise<void> }>;
