import type { Time } from '../time.ts';
/** How the teams of a region stand. Everybody who may see it sees the same, and it is made at most once a quarter. */
export type RegionPicture = Readonly<{
  madeAt: Time;
  teams: number;
  /** How many teams have a result. A standard whose results would tell about a single team has no lines. */
  lines: readonly Readonly<{ standard: string; choice: string; teams: number }>[];
}>;
