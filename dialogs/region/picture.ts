import type { Time } from '../time.ts';
/** How the teams of a region stand, the same for everybody who may see it; made at most once a quarter. */
export type RegionPicture = Readonly<{
  madeAt: Time;
  teams: number;
  /** How many teams have a result; a standard whose results would tell of a single team has no lines. */
  lines: readonly Readonly<{ standard: string; choice: string; teams: number }>[];
}>;
