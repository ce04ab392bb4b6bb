import type { ColumnsOf } from './columns/column-kind.ts';
import { REGION_COLUMNS } from './columns/region-columns.ts';
import { SCAN_COLUMNS } from './columns/scan-columns.ts';
import { SENDING_COLUMNS } from './columns/sending-columns.ts';
import { TEAM_COLUMNS } from './columns/team-columns.ts';
import { VOTE_COLUMNS } from './columns/vote-columns.ts';
import type { Schema } from './schema.ts';

/** Every column of every table. The type makes the list complete, and a test compares it with the database. */
export const COLUMNS = {
  ...TEAM_COLUMNS,
  ...SCAN_COLUMNS,
  ...VOTE_COLUMNS,
  ...SENDING_COLUMNS,
  ...REGION_COLUMNS,
} as const satisfies ColumnsOf<Schema>;
