import type { RegionTables } from '../region-tables.ts';
import type { ColumnsOf } from './column-kind.ts';

/** Columns of the tables about the regional picture. */
export const REGION_COLUMNS = {
  regions: { tenant: 'other', quarter: 'other', made_at: 'other', teams: 'other' },
  region_lines: { tenant: 'other', standard: 'other', choice: 'other', teams: 'other' },
  region_rounds: {
    team: 'team',
    round: 'other',
    tenant: 'other',
    cohort: 'other',
    size: 'other',
    known: 'other',
    left_in: 'other',
  },
} as const satisfies ColumnsOf<RegionTables>;
