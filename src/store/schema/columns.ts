import type { Term } from '../contract/rights.ts';
import type { Schema } from './schema.ts';

/**
 * What a column holds, as far as rights are concerned. `person`: somebody's id. `name`: the name of the person
 * that the column behind it holds. `key`: may end with somebody's id. `secret`: what opens or signs
 * in, which nobody gets to see. `other`: nothing that belongs to one person.
 */
export type Kind = 'team' | 'person' | { name: string } | 'key' | 'secret' | 'other';

/** Every column of every table: complete by the type, and compared with the database itself in a test. */
export const COLUMNS = {
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
  },
  scans: {
    team: 'team',
    round: 'other',
    started_at: 'other',
    started_by: 'person',
    closed_at: 'other',
    closed_by: 'person',
    released_at: 'other',
  },
  answers: {
    team: 'team',
    round: 'other',
    criterion: 'other',
    choice: 'other',
    reason: 'other',
    note: 'other',
    link: 'other',
    version: 'other',
    member: 'person',
    at: 'other',
    wording: 'other',
  },
  audit: {
    team: 'team',
    conversation: 'other',
    activity: 'other',
    n: 'other',
    at: 'other',
    member: 'person',
    kind: 'other',
    round: 'other',
    criterion: 'other',
    choice: 'other',
    reason: 'other',
    version: 'other',
    subject: 'person',
  },
  places: {
    team: 'team',
    conversation: 'other',
    message: 'other',
    standard: 'other',
    criterion: 'other',
    seen: 'other',
    version: 'other',
    placed_at: 'other',
    question: 'other',
  },
  feedback: { id: 'other', day: 'other', kind: 'other', question: 'other', resource: 'other' },
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
  channels: {
    team: 'team',
    channel: 'other',
    host: 'other',
    kind: 'other',
    name: 'other',
    at: 'other',
  },
  managers: {
    team: 'team',
    manager: 'person',
    name: { name: 'manager' },
    added_by: 'person',
    added_at: 'other',
    rhythm: 'other',
  },
  actions: {
    team: 'team',
    action: 'other',
    round: 'other',
    criterion: 'other',
    resource: 'other',
    what: 'other',
    owner: 'person',
    role: { name: 'owner' },
    due: 'other',
    state: 'other',
    reason: 'other',
    version: 'other',
    member: 'person',
    created_at: 'other',
    at: 'other',
  },
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
} as const satisfies { [T in keyof Schema]: { [C in keyof Schema[T]]: Kind } };

/** What keeps a row longer than its own date does; `src/store/queries/person/retention-tables.ts` knows how each is found. */
export type Longer =
  | 'a row that names them'
  | 'its round'
  | 'a round in use'
  | 'to be reached'
  | 'anything of the team';

/**
 * Until when the rows of a table are kept: so many days after the first of these dates that is there; without any, no
 * longer than what keeps them. Where it is no matter of time, `until` says what ends them.
 */
type Kept<T extends keyof Schema> = Readonly<
  | { dates: readonly (keyof Schema[T] & string)[]; term: Term; longer?: Longer }
  | { until: 'somebody ends it' | 'the next picture replaces it' }
>;

/** How long each table keeps its rows: complete by the type, so that no table is kept for ever by oversight. */
export const KEPT = {
  teams: { dates: ['created_at'], term: 'names', longer: 'anything of the team' },
  members: { dates: ['since'], term: 'names', longer: 'a row that names them' },
  // A round that is still changed lives longer: `retention.ts` looks at its answers too.
  scans: { dates: ['closed_at', 'started_at'], term: 'scans', longer: 'a round in use' },
  // With their round; what lost it stays no longer than a name does.
  answers: { dates: ['at'], term: 'names', longer: 'its round' },
  audit: { dates: ['at'], term: 'scans', longer: 'its round' },
  places: { dates: ['placed_at'], term: 'names', longer: 'a round in use' },
  feedback: { dates: ['day'], term: 'feedback' },
  conversations: {
    dates: ['seen_at', 'welcomed_at', 'removed_at'],
    term: 'names',
    longer: 'to be reached',
  },
  channels: { dates: ['at'], term: 'names', longer: 'to be reached' },
  // Who receives a summary does so until they or the team stop it.
  managers: { until: 'somebody ends it' },
  actions: { dates: ['at'], term: 'names', longer: 'its round' },
  // What was sent goes sooner; this is for what never could be.
  deliveries: { dates: ['due_at'], term: 'names' },
  links: { dates: ['expires_at'], term: 'links' },
  regions: { until: 'the next picture replaces it' },
  region_lines: { until: 'the next picture replaces it' },
  region_rounds: { dates: [], term: 'scans', longer: 'its round' },
} as const satisfies { [T in keyof Schema]: Kept<T> };

export type Table = keyof Schema;

export const TABLES = Object.keys(COLUMNS) as Table[];

/** The tables whose rows belong to a team. */
export const OF_TEAM = TABLES.filter((table) => 'team' in COLUMNS[table]);

/** @returns a table's columns of one kind */
export function columnsOf(table: Table, kind: 'person' | 'secret'): string[] {
  return Object.entries(COLUMNS[table]).flatMap(([column, one]) => (one === kind ? [column] : []));
}

/** @returns the columns that hold a name, each with the column that says whose */
export function namesOf(table: Table): { column: string; of: string }[] {
  return Object.entries(COLUMNS[table] as Record<string, Kind>).flatMap(([column, kind]) =>
    typeof kind === 'object' ? [{ column, of: kind.name }] : [],
  );
}
