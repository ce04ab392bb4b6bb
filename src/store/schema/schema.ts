import type { RegionTables } from './region-tables.ts';
import type { ScanTables } from './scan-tables.ts';
import type { SendingTables } from './sending-tables.ts';
import type { TeamTables } from './team-tables.ts';

/**
 * The tables. Each key begins with the team, so that they can be distributed by team (feedback belongs to none,
 * links are asked for by their hash, the regional picture belongs to a tenant); times are text; nothing
 * is used that SQLite or PostgreSQL lacks. These types never leave the store.
 */
export type Schema = TeamTables & ScanTables & SendingTables & RegionTables;
