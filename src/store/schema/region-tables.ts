import type { Time } from '../../../dialogs/time.ts';
/** The regional picture of each tenant. */
export type RegionTables = {
  /** The regional picture of a tenant. `quarter`: the last quarter for which it was decided. */
  regions: {
    tenant: string;
    quarter: string;
    /** Null until the first picture is made. */
    made_at: Time | null;
    /** How many teams are in it. */
    teams: number;
  };
  /** How many teams of the present picture have each result. */
  region_lines: { tenant: string; standard: string; choice: string; teams: number };
  /** The rounds that are or were in a picture, each with the cohort in which it comes and goes. */
  region_rounds: {
    team: string;
    round: number;
    tenant: string;
    cohort: string;
    /** How many rounds came with the cohort. */
    size: number;
    /** The most of them that one person could know at that time. */
    known: number;
    /** The quarter from which it is in no picture any more. */
    left_in: string | null;
  };
};
