import type { RetentionTerm } from '../contract/rights.ts';
import type { Schema } from './schema.ts';

/**
 * What keeps a row longer than its own date does. The conditions are in `src/store/queries/person/retention-tables.ts`.
 */
export type Longer =
  | 'a row that names them'
  | 'its round'
  | 'a round in use'
  | 'to be reached'
  | 'anything of the team';

/**
 * How long the rows of a table are kept: for the days of `term` after the first of `dates` that a row has, and as long
 * as `longer` holds. A row without any date is kept only by `longer`. A table with `until` has no such time.
 */
type Kept<T extends keyof Schema> = Readonly<
  | { dates: readonly (keyof Schema[T] & string)[]; term: RetentionTerm; longer?: Longer }
  | { until: 'somebody ends it' | 'the next picture replaces it' }
>;

/**
 * How long each table keeps its rows. The type makes the list complete, so that no table is kept for ever by mistake.
 */
export const KEPT = {
  teams: { dates: ['created_at'], term: 'names', longer: 'anything of the team' },
  members: { dates: ['since'], term: 'names', longer: 'a row that names them' },
  // The answers of an open round count too: a round that still changes is in use (`expire.ts`).
  scans: { dates: ['closed_at', 'started_at'], term: 'scans', longer: 'a round in use' },
  // They go with their round. An answer without a round is kept no longer than a name.
  answers: { dates: ['at'], term: 'names', longer: 'its round' },
  ways: { dates: [], term: 'scans', longer: 'its round' },
  ballots: { dates: [], term: 'scans', longer: 'its round' },
  ballot_counts: { dates: [], term: 'scans', longer: 'its round' },
  party_counts: { dates: [], term: 'scans', longer: 'its round' },
  // The term is short, whatever becomes of the round: a vote that nobody revealed goes too.
  votes: { dates: ['at'], term: 'votes' },
  audit: { dates: ['at'], term: 'scans', longer: 'its round' },
  places: { dates: ['placed_at'], term: 'names', longer: 'a round in use' },
  feedback: { dates: ['day'], term: 'feedback' },
  conversations: {
    dates: ['seen_at', 'welcomed_at', 'removed_at'],
    term: 'names',
    longer: 'to be reached',
  },
  channels: { dates: ['at'], term: 'names', longer: 'to be reached' },
  // Managers receive the summary until they or the team stop it.
  managers: { until: 'somebody ends it' },
  actions: { dates: ['at'], term: 'names', longer: 'its round' },
  // This is for deliveries that could never be sent: those that were sent go sooner (`expire-others.ts`).
  deliveries: { dates: ['due_at'], term: 'names' },
  links: { dates: ['expires_at'], term: 'links' },
  regions: { until: 'the next picture replaces it' },
  region_lines: { until: 'the next picture replaces it' },
  region_rounds: { dates: [], term: 'scans', longer: 'its round' },
} as const satisfies { [T in keyof Schema]: Kept<T> };
