import type { Content, Criterion } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { isAnswered } from '../progress.ts';
import type { Scan } from '../scan.ts';
import { type Ballot, NEW_BALLOT, type Way } from './ballot.ts';

/** From how many votes on anybody may reveal before all have voted. */
const THRESHOLD = 3;

/** With fewer votes than this, a reveal tells who chose what. The same number keeps two ballots apart. */
export const FEW = 4;

/** A criterion on which nobody has voted yet. */
const UNTOUCHED: Ballot = { ...NEW_BALLOT, ballot: 1, of: null };

/** @returns how a standard is answered in this scan */
export function wayOf({ voting }: Scan, standard: string): Way {
  if (!voting) return 'together';
  return own(voting.ways, standard) ?? voting.way;
}

/** @returns the newest ballot on a criterion; an open one without votes where nobody voted yet */
export function ballotOn({ voting }: Scan, criterion: string): Ballot {
  return own(voting?.ballots ?? {}, criterion) ?? UNTOUCHED;
}

/**
 * How far the voting on a criterion is. `none`: there is no voting on it, so a choice on its card is the team's answer.
 * `open`: people vote. `revealed`: the votes are shown, and the team agrees on an answer.
 */
export type VotingStage = 'none' | 'open' | 'revealed';

export function stageOf(scan: Scan, { id, standard }: Pick<Criterion, 'id' | 'standard'>): VotingStage {
  if (scan.closedAt !== null || wayOf(scan, standard) === 'together') return 'none';
  const ballot = own(scan.voting?.ballots ?? {}, id);
  if (ballot) return ballot.revealedAt === null ? 'open' : 'revealed';
  // What was answered before the team began to vote is corrected as it was answered.
  return isAnswered(scan.answers[id]) ? 'none' : 'open';
}

/**
 * From how many votes on people may reveal before all have voted: all of them in a smaller team.
 * @param of how many can vote; null when that is not known
 */
export function thresholdOf(of: number | null): number {
  return of === null ? THRESHOLD : Math.max(1, Math.min(THRESHOLD, of));
}

/** Whether everybody who can vote did. */
export function allVoted({ voted, of }: Pick<Ballot, 'voted' | 'of'>): boolean {
  return of !== null && voted > 0 && voted >= of;
}

/** @returns the criteria on which people can vote now, in the framework's order */
export function openBallots(content: Content, scan: Scan): Criterion[] {
  return content.criteria.filter((criterion) => stageOf(scan, criterion) === 'open');
}
