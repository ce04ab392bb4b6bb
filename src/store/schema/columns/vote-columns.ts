import type { VoteTables } from '../vote-tables.ts';
import type { ColumnsOf } from './column-kind.ts';

/** Columns of the tables about votes. */
export const VOTE_COLUMNS = {
  ways: { team: 'team', round: 'other', standard: 'other', way: 'other' },
  ballots: {
    team: 'team',
    round: 'other',
    criterion: 'other',
    ballot: 'other',
    opened_at: 'other',
    revealed_at: 'other',
    of: 'other',
    comparable: 'other',
    parties: 'other',
  },
  votes: {
    team: 'team',
    round: 'other',
    criterion: 'other',
    ballot: 'other',
    member: 'person',
    choice: 'other',
    at: 'other',
    party: 'other',
  },
  ballot_counts: {
    team: 'team',
    round: 'other',
    criterion: 'other',
    ballot: 'other',
    choice: 'other',
    votes: 'other',
  },
  party_counts: {
    team: 'team',
    round: 'other',
    criterion: 'other',
    ballot: 'other',
    party: 'other',
    choice: 'other',
    votes: 'other',
  },
} as const satisfies ColumnsOf<VoteTables>;
