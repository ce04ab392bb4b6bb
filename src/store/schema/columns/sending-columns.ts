import type { SendingTables } from '../sending-tables.ts';
import type { ColumnsOf } from './column-kind.ts';

/** Columns of the tables about what goes out, and about the search. */
export const SENDING_COLUMNS = {
  deliveries: {
    team: 'team',
    key: 'key',
    person: 'person',
    what: 'other',
    round: 'other',
    action: 'other',
    state: 'other',
    due_at: 'other',
    leased_until: 'other',
    attempts: 'other',
    uncertain: 'other',
    attempted_at: 'other',
    conversation: 'other',
    settled_at: 'other',
    message: 'other',
    error: 'other',
    created_at: 'other',
    refused_since: 'other',
  },
  links: {
    hash: 'secret',
    team: 'team',
    person: 'person',
    format: 'other',
    round: 'other',
    without_notes: 'other',
    made_at: 'other',
    expires_at: 'other',
    used_at: 'other',
    sign_in: 'secret',
  },
  feedback: { id: 'other', day: 'other', kind: 'other', question: 'other', resource: 'other' },
} as const satisfies ColumnsOf<SendingTables>;
