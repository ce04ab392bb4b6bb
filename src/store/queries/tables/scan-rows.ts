import type { Answer, Scan } from '../../../../dialogs/scan.ts';
import type { Schema } from '../../schema/schema.ts';
import type { AnswerRow } from './answers.ts';
import { type RememberedRow, toRemembered } from './remembered-rows.ts';
import { votingOf } from './to-voting.ts';
import type { VotingRows } from './voting-rows.ts';

export type ScanRow = Pick<Schema['scans'], 'round' | 'started_at' | 'closed_at' | 'way' | 'votes'>;

/** A round of any team. Without `votes`, no voting is read. */
export type TeamScanRow = Pick<Schema['scans'], 'team' | 'round' | 'started_at' | 'closed_at'> &
  Partial<Pick<ScanRow, 'way' | 'votes'>>;

/** The columns of a scan that are read. */
export const SCAN = ['round', 'started_at', 'closed_at', 'way', 'votes'] as const;

/**
 * @param rows its answers; its voting, null when the team did not vote in it; what the newest round remembers
 * @param names of the team's members, by id
 */
export function scanOf(
  { round, started_at, closed_at, way }: ScanRow,
  rows: Readonly<{
    answers: readonly AnswerRow[];
    voting: VotingRows | null;
    before?: readonly RememberedRow[] | null;
  }>,
  names: ReadonlyMap<string, string>,
): Scan {
  const answers = new Map<string, Answer>();
  for (const { criterion, member, wording, dissent, evidence, ...answer } of rows.answers) {
    const by = names.get(member) ?? '';
    const optional = {
      ...(dissent === '' ? {} : { dissent }),
      ...(evidence === null ? {} : { evidence }),
      ...(wording === null ? {} : { wording }),
    };
    answers.set(criterion, { ...answer, by, ...optional });
  }
  return {
    round,
    startedAt: started_at,
    closedAt: closed_at,
    answers: Object.fromEntries(answers),
    ...(rows.voting && { voting: votingOf(way, rows.voting) }),
    ...toRemembered(rows.before ?? []),
  };
}
