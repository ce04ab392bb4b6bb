import type { Candidate, ManagedTeam, Manager } from './managers/manager.ts';
import type { TabAddress } from './managers/tab-link.ts';
import type { PlacedCard } from './placed-card.ts';
import type { Action, OwnedAction } from './plan/action.ts';
import type { RegionPicture } from './region/picture.ts';
import type { Kept } from './rights/kept.ts';
import type { Scan } from './scan.ts';
import type { Member, Person, Team } from './team.ts';
import type { Day, Time } from './time.ts';
import type { BallotBox } from './vote/ballot-box.ts';

/** All that a decision needs to know. */
export type State = Readonly<{
  team: Team;
  member: Member;
  /** The newest scan, open or closed; null for a team that has none yet. */
  scan: Scan | null;
  /** The scan that the event speaks of, where that is not the newest. */
  earlier: Scan | null;
  placed: PlacedCard | null;
  /** Whether the placed card is what the bot showed last in the conversation, as far as it remembers. */
  placedLast: boolean;
  /** The criteria on whose open ballot the member has voted. */
  cast: readonly string[];
  /** For whom the members speak, by their ids; '' for somebody who would rather not say. Who never said it is left out. */
  parties: Readonly<Record<string, string>>;
  /** The question before this one in the conversation, for a short follow-up; null when there is none. */
  questionBefore: string | null;
  now: Time;
}> &
  Partial<Extra>;

/** What only some events need. The turn loads it for those events (`needsOf`). */
export type Extra = Readonly<{
  managers: readonly Manager[];
  actions: readonly Action[];
  /** The actions that the member takes care of in other teams, by date. */
  owned: readonly OwnedAction[];
  /** The newest rounds of the team, up to the one that the event speaks of, oldest first. */
  rounds: readonly Scan[];
  /** How many rounds the team has, and answers in them. */
  sizes: Readonly<{ rounds: number; answers: number }>;
  /** Who is in the conversation; null when Teams does not tell. */
  roster: readonly Person[] | null;
  candidate: Candidate | null;
  /** How many people are in the conversation, and whether the member is one of them, as far as Teams tells. */
  membership: Readonly<{
    count: number | null;
    isMember: boolean;
    /** The ids of all people here from the member's organisation; absent when all are of one, or Teams does not tell. */
    colleagues?: readonly string[];
  }>;
  /** The votes of the open ballot that is about to be revealed. */
  ballotBox: BallotBox;
  /** What the member chose in the open ballot that the event speaks of; null when they did not vote. */
  myVote: string | null;
  /** The day before which the team votes; null when none was chosen. */
  voteBy: Day | null;
  /** The teams of the member that vote in a round that is open, and whether reminders are paused there. */
  votingTeams: readonly (Pick<Team, 'id' | 'name'> & Readonly<{ paused: Extra['paused'] }>)[];
  /** Whether the member may decide for the whole team. */
  isOwner: boolean;
  /** The teams that the member manages, by name. */
  teams: readonly ManagedTeam[];
  /**
   * The team that the event speaks of, when the member ended its summary themselves and nothing changed that since; `at`
   * tells when they did.
   */
  stopped: Readonly<{ team: ManagedTeam; at: Time }> | null;
  /** The regional picture of the member's tenant; null while there is none, or they manage no team. */
  region: RegionPicture | null;
  /** Whether reminders are paused for the member, and for the whole team. */
  paused: Readonly<{ member: boolean; team: boolean }>;
  /** The newest round that is released for the regional picture; null when none is. */
  released: number | null;
  /** What is kept about the member. */
  kept: Kept;
  /** When the newest round changed, and when its summary was sent: last of all, and to whom. */
  told: Readonly<{ changed: Time; last: Time | null; to: Readonly<Record<string, Time>> }>;
  /** Where the bot's own page opens. */
  tab: TabAddress;
  /** For a download: a fresh random secret, and the address that it is put behind. */
  secret: Readonly<{ value: string; address: string }>;
}>;
