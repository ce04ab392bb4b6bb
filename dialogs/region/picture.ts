import type { Time } from '../time.ts';
/** How the teams of a region stand. It is the same for everybody who may see it, and is made at most once a quarter. */
export type RegionPicture = Readonly<{
  madeAt: Time;
  teams: number;
  /** How many teams have a result. A standard whose results would tell about a single team has no lines. */
  lines: readonly Readonly<{ standard: string; choice: string; teams: number }>[];
}>;
