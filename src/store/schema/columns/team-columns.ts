import type { TeamTables } from '../team-tables.ts';
import type { ColumnsOf } from './column-kind.ts';

/** Columns of the tables about teams and the people in them. */
export const TEAM_COLUMNS = {
  teams: {
    team: 'team',
    kind: 'other',
    name: 'other',
    created_at: 'other',
    tenant: 'other',
    paused: 'other',
  },
  members: {
    team: 'team',
    member: 'person',
    name: { name: 'member' },
    paused: 'other',
    since: 'other',
    party: 'other',
  },
  managers: {
    team: 'team',
    manager: 'person',
    name: { name: 'manager' },
    added_by: 'person',
    added_at: 'other',
    rhythm: 'other',
  },
  conversations: {
    team: 'team',
    conversation: 'other',
    welcomed_at: 'other',
    service_url: 'other',
    account: 'other',
    tenant: 'other',
    removed_at: 'other',
    seen_at: 'other',
    rests_at: 'other',
  },
  channels: { team: 'team', channel: 'other', host: 'other', kind: 'other', name: 'other', at: 'other' },
} as const satisfies ColumnsOf<TeamTables>;
