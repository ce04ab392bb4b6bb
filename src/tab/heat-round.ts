import type { Action } from '../../dialogs/plan/action.ts';
import type { Scan } from '../../dialogs/scan.ts';

/** What is loaded of a team for its overview. It has no member: everybody in the team gets the same. */
export type HeatTeam = Readonly<{
  name: string;
  /** The newest round; null for a team that has none. */
  scan: Scan | null;
  rounds?: readonly Scan[];
  actions?: readonly Action[];
}>;

/** @returns the round that is asked for, otherwise the newest; null for a team without one */
export function heatRound({ scan, rounds = [] }: HeatTeam, wanted: number | null): Scan | null {
  return rounds.find(({ round }) => round === wanted) ?? scan;
}

/** @returns the last closed round before this one; null where there is none */
export function roundBefore({ rounds = [] }: Pick<HeatTeam, 'rounds'>, { round }: Scan): Scan | null {
  return rounds.findLast((one) => one.round < round && one.closedAt !== null) ?? null;
}
