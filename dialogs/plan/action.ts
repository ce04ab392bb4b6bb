import type { Team } from '../team.ts';
import type { Day } from '../time.ts';

export const ACTION_STATES = ['open', 'bezig', 'klaar', 'vervallen'] as const;

export type ActionState = (typeof ACTION_STATES)[number];

/** An improvement action (verbeteractie) of a team. */
export type Action = Readonly<{
  /** 1 for a team's first action. */
  id: number;
  round: number;
  criterion: string;
  /** The infobox resource that the action makes use of. */
  resource: string | null;
  what: string;
  /** The member who takes care of it; null when a role does, whose name is `role`. */
  owner: string | null;
  /** The owner's name, or the name of a role. */
  role: string;
  /** The day that it should be done. */
  due: Day;
  state: ActionState;
  /** Why it was dropped; empty otherwise. */
  reason: string;
  /** Counts the changes of this action, from 1. */
  version: number;
  /** The name of the member who changed it last. */
  by: string;
}>;

/** An action that the member takes care of, in any team. */
export type OwnedAction = Readonly<{
  team: Team;
  action: Action;
  /** Whether reminders of that team are paused for the member, and for the whole team. */
  paused: Readonly<{ member: boolean; team: boolean }>;
}>;
