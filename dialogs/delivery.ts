import type { Manager } from './managers/manager.ts';
import type { TabAddress } from './managers/tab-link.ts';
import type { Action } from './plan/action.ts';
import type { Scan } from './scan.ts';
import type { Team } from './team.ts';
import type { Day, Time } from './time.ts';

/** Messages to one person about their own votes. Nobody else learns of them. */
export const ABOUT_VOTES = ['vote-alone', 'vote-reminder'] as const;

/** A message that is still to be sent. What it says is decided at the moment that it is sent. */
export type Delivery = Readonly<{
  /** Names the message. Two deliveries with the same key are one, and are sent once. */
  key: string;
  team: string;
  /** A person by id, or null for the team's own conversation. */
  person: string | null;
  what: 'summary' | 'rhythm' | 'reminder' | 'overdue' | 'owner-unreachable' | (typeof ABOUT_VOTES)[number];
  round: number | null;
  action: number | null;
  /** Not to be sent before this time. */
  due: Time;
}>;

/** The moment at which a delivery is sent, and what is known then. */
export type Moment = Readonly<{ facts: DeliveryFacts; now: Time }>;

/** The same, and where the bot's own page opens. */
export type LinkedMoment = Moment & Readonly<{ tab: TabAddress }>;

/** What is known of the team and the receiver at the moment that a delivery is sent. */
export type DeliveryFacts = Readonly<{
  team: Team;
  /**
   * The round that the delivery is about; without one, the newest closed round. For a manager it comes without notes.
   */
  scan: Scan | null;
  /** The closed round before that. */
  before: Scan | null;
  actions: readonly Action[];
  /** For a delivery about votes: the criteria on whose open ballot the person has voted. */
  cast: readonly string[];
  /** The day before which the team votes; null when none was chosen. */
  voteBy: Day | null;
  /** The person's subscription; null when there is none (any more). */
  manager: Manager | null;
  /** Whether reminders are paused for the person, and for the whole team. */
  paused: Readonly<{ member: boolean; team: boolean }>;
  /** Where the team's own conversation is, for a link to it; null when that is not known. */
  conversation: Readonly<{ id: string; tenant: string | null }> | null;
  /** Whether the person once did something in the team's own conversations, so that they can open them. */
  wasThere: boolean;
}>;
