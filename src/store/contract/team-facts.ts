import type { StoredChange } from '../../../dialogs/report/team-report.ts';
import type { TurnRecord } from './turn-record.ts';

/** A line of a team's trail: who changed what, and when. Round 0 means no round. */
export type AuditLine = Omit<StoredChange, 'reason'>;

/** What is kept of a team, apart from a turn in it. */
export type TeamFacts = Readonly<{
  /**
   * Gives a team its present name, if the team is kept or the bot is there. A deleted or left team does not come back.
   */
  rename(named: Pick<TurnRecord, 'team' | 'tenant' | 'at'>): Promise<void>;
  /** The id of the member who began the team's first round; null when that is not kept. */
  beganFirst(team: string): Promise<string | null>;
  /** Deletes the votes of somebody who left the team, in ballots that nobody revealed yet, and for whom they spoke. */
  leave(team: string, member: string): Promise<void>;
  /** Who changed what, oldest first. */
  trail(team: string): Promise<AuditLine[]>;
}>;
