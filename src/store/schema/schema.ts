import type { RegionTables } from './region-tables.ts';
import type { ScanTables } from './scan-tables.ts';
import type { SendingTables } from './sending-tables.ts';
import type { TeamTables } from './team-tables.ts';
import type { VoteTables } from './vote-tables.ts';

/**
 * The tables. Each key begins with the team, so that tables can be distributed by team. Exceptions are feedback, which
 * belongs to no team; links, which are looked up by their hash; and the regional picture, which belongs to a tenant.
 * Times are text, and nothing is used that SQLite or PostgreSQL lacks. These types never leave the store.
 */
export type Schema = TeamTables & ScanTables & VoteTables & SendingTables & RegionTables;
