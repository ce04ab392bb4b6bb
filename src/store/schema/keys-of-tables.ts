import type { Schema } from './schema.ts';
import type { Table } from './tables.ts';

/** The primary key of each table. */
export const KEYS = {
  teams: ['team'],
  members: ['team', 'member'],
  scans: ['team', 'round'],
  answers: ['team', 'round', 'criterion'],
  ways: ['team', 'round', 'standard'],
  ballots: ['team', 'round', 'criterion', 'ballot'],
  votes: ['team', 'round', 'criterion', 'ballot', 'member'],
  ballot_counts: ['team', 'round', 'criterion', 'ballot', 'choice'],
  party_counts: ['team', 'round', 'criterion', 'ballot', 'party', 'choice'],
  audit: ['team', 'conversation', 'activity', 'n'],
  places: ['team', 'conversation'],
  feedback: ['id'],
  conversations: ['team', 'conversation'],
  channels: ['team', 'channel'],
  managers: ['team', 'manager'],
  actions: ['team', 'action'],
  deliveries: ['team', 'key'],
  links: ['hash'],
  regions: ['tenant'],
  region_lines: ['tenant', 'standard', 'choice'],
  region_rounds: ['team', 'round'],
} as const satisfies { [T in Table]: readonly (keyof Schema[T])[] };
