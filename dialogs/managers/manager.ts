import type { Action } from '../plan/action.ts';
import type { Scan } from '../scan.ts';
import type { Person } from '../team.ts';
import type { Time } from '../time.ts';

/** How often a manager gets the summary, apart from when a round closes or a team shares it. */
export const RHYTHMS = ['maand', 'kwartaal', 'niet'] as const;

export type Rhythm = (typeof RHYTHMS)[number];

/** Somebody outside the conversation who receives a team's summary. */
export type Manager = Readonly<{
  id: string;
  name: string;
  /** The name of the member who added them; their own when they subscribed. */
  by: string;
  since: Time;
  rhythm: Rhythm;
  /** What became of the last message to them; null when none was tried yet. */
  delivery: 'waiting' | 'sent' | 'dead' | null;
}>;

/** A person whom a team wants to add as a manager, and what Teams says of them. */
export type Candidate = Person &
  Readonly<{ standing: 'reachable' | 'not-installed' | 'other-tenant' | 'unknown' }>;

/** A team that a manager receives the summary of. */
export type ManagedTeam = Readonly<{
  id: string;
  name: string;
  rhythm: Rhythm;
  /** The newest closed round with what was answered, without notes; null when none is closed yet. */
  scan: Scan | null;
  /** The closed round before that one. */
  before: Scan | null;
  actions: readonly Action[];
}>;
