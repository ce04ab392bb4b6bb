import type { Action, Manager, Scan, Team } from './state.ts';

/** What a delivery is drawn from, as it is at the moment that it is sent. */
export type DeliveryFacts = Readonly<{
  team: Team;
  /** The round that it is about, or the newest closed one; without notes for a manager. */
  scan: Scan | null;
  /** The closed round before that. */
  before: Scan | null;
  actions: readonly Action[];
  /** The person's subscription; null when there is none (any more). */
  manager: Manager | null;
  /** Whether reminders are paused for the person, and for the whole team. */
  paused: Readonly<{ member: boolean; team: boolean }>;
  /** Where the team's own conversation is, for a link to it; null when that is not known. */
  conversation: Readonly<{ id: string; tenant: string | null }> | null;
}>;
