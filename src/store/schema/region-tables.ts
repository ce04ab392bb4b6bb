import type { Time } from '../../../dialogs/time.ts';
/** The regional picture of each tenant. */
export type RegionTables = {
  /** The regional picture of a tenant. `quarter`: the last one for which it was decided what the picture is. */
  regions: {
    tenant: string;
    quarter: string;
    /** Null until there was a first picture. */
    made_at: Time | null;
    /** How many teams are in it. */
    teams: number;
  };
  /** How many teams of the present picture have each result. */
  region_lines: { tenant: string; standard: string; choice: string; teams: number };
  /** The rounds that are, or were, in a picture, with the cohort in which each comes and goes. */
  region_rounds: {
    team: string;
    round: number;
    tenant: string;
    cohort: string;
    /** How many rounds came with the cohort. */
    size: number;
    /** How many of them one person could know at that time, at most. */
    known: number;
    /** The quarter from which it is in no picture any more. */
    left_in: string | null;
  };
};
