import type { RegionChange, RegionTeam } from '../../../dialogs/region/facts.ts';
import type { Quarter } from '../../../dialogs/region/quarter.ts';
import type { Time } from '../../../dialogs/time.ts';
import type { Saved } from './turn-record.ts';

/** The decision about one quarter of a tenant. Without a change the earlier picture stays as it is. */
export type DecidedRegion = Readonly<{
  tenant: string;
  quarter: string;
  at: Time;
  change: RegionChange | null;
}>;

/** The regional picture of each tenant. */
export type Regions = Readonly<{
  /** The tenants without a decision about the picture of this quarter. */
  regionsToDecide(quarter: string): Promise<string[]>;
  /** How many teams are in the tenant's picture; 0 when there is none. */
  regionSize(tenant: string): Promise<number>;
  /**
   * The next few teams of a tenant by id, with what a decision about the picture needs.
   * @param after the last team of the batch before; null begins
   * @returns no teams when there are no more
   */
  regionTeams(tenant: string, quarter: Quarter, after: string | null): Promise<RegionTeam[]>;
  /**
   * Keeps the picture of a quarter.
   * @returns `conflict` when rounds were taken back or deleted since they were read, `repeated` when another process
   *   decided before
   */
  decideRegion(decided: DecidedRegion): Promise<Saved>;
}>;
