import type { Scan } from '../scan.ts';
import type { RegionPicture } from './picture.ts';

/** What a decision about the regional picture needs to know of one channel team. */
export type RegionTeam = Readonly<{
  team: string;
  /** Its newest round that was released before the quarter began; null when there is none. */
  released: Readonly<{
    scan: Scan;
    /** Whether the round was never in a picture. A round that was in one does not come back. */
    fresh: boolean;
  }> | null;
  /** Its round that is in the picture; null when none is. */
  part: Readonly<{
    scan: Scan;
    cohort: string;
    /** How many rounds the cohort had when it came, and how many of them one person could know then. */
    size: number;
    known: number;
    /** Whether it is still released; a team may take that back at any time. */
    released: boolean;
  }> | null;
  /** The ids of people who may know the team's results: its members, and present or former receivers of its summary. */
  knownTo: readonly string[];
}>;

/** Rounds that come into the picture together. */
export type Cohort = Readonly<{
  cohort: string;
  /** How many of these rounds one person can know, of those who do not know all of them. */
  known: number;
  rounds: readonly Readonly<{ team: string; round: number }>[];
}>;

/** The picture made anew. */
export type RegionChange = Readonly<{
  /** The cohorts that leave for good. */
  leave: readonly string[];
  stay: readonly Readonly<{ cohort: string; size: number }>[];
  join: readonly Cohort[];
}> &
  Pick<RegionPicture, 'teams' | 'lines'>;
