import type { Day, Time } from '../../../dialogs/time.ts';
/** Everything that is kept about one person, as it is kept. Data of others are left out. */
export type PersonData = Readonly<{
  person: string;
  /** The names of the teams that occur in it, by id. */
  teams: Readonly<Record<string, string>>;
  /** The rows about the person, by the name of their table. Tables without such rows are left out. */
  rows: Readonly<Record<string, readonly PersonRow[]>>;
}>;

export type PersonRow = Readonly<Record<string, string | number | null>>;

/** A kind of data that is kept for its own number of days: set by the operator, or fixed in src/retention. */
export type RetentionTerm = 'names' | 'notes' | 'scans' | 'votes' | 'deliveries' | 'links' | 'feedback';

/** The times before which data of each kind are deleted. */
export type Cutoffs = Readonly<Record<Exclude<RetentionTerm, 'feedback'>, Time> & { feedback: Day }>;

/** What was done with the next few teams. */
export type ExpiredTeams = Readonly<{
  /** The last of them, by id; null when there are no more. */
  last: string | null;
  /** How many were looked at, and of how many something was deleted. */
  looked: number;
  changed: number;
}>;

/** Serves people's rights: to see what is kept about them, and that it is not kept for ever. */
export type Rights = Readonly<{
  /** Everything that is kept about a person. */
  dataOf(person: string): Promise<PersonData>;
  /**
   * Deletes what was kept long enough, of the next few teams by id.
   * @param after the last team of the batch before; null begins
   */
  expireTeams(cutoffs: Cutoffs, at: Time, after: string | null): Promise<ExpiredTeams>;
  /**
   * Deletes a few of the messages, links and questions that were kept long enough.
   * @returns whether there may be more
   */
  expireOthers(cutoffs: Cutoffs): Promise<boolean>;
}>;
