import type { Content, Criterion } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { isAnswered } from '../progress.ts';
import type { Scan } from '../scan.ts';
import type { Time } from '../time.ts';

/**
 * How a team comes to an answer.
 * `together`: whoever presses a choice answers for the team.
 * `vote`: everybody votes unseen, the team reveals the votes, talks, and then chooses one agreed answer.
 */
export type Way = 'together' | 'vote';

/** How many votes each choice got, by the id of the choice. A choice without votes is left out. */
export type Tally = Readonly<Record<string, number>>;

/** One voting of a team on one criterion. Nobody sees a choice of it before it is revealed. */
export type Ballot = Readonly<{
  /** Counts the ballots on this criterion in this round, from 1. */
  ballot: number;
  /** Null as long as people can vote. */
  revealedAt: Time | null;
  /** How many people voted. After the reveal it is the sum of the tally. */
  voted: number;
  /** How many people could vote, as far as Teams told: at the newest vote, or at the reveal. */
  of: number | null;
  /** Null before the reveal. */
  tally: Tally | null;
  /**
   * The tally of the ballot before, when it may stand beside this one. Null before the reveal, for a first ballot, and
   * where the two together would tell what a few people chose.
   */
  before: Tally | null;
}>;

/** How a team votes in one scan. */
export type Voting = Readonly<{
  /** How standards are answered that have no way of their own. */
  way: Way;
  /** The standards with a way of their own, by id. */
  ways: Readonly<Record<string, Way>>;
  /** The newest ballot on each criterion that was voted on, by the id of the criterion. */
  ballots: Readonly<Record<string, Ballot>>;
}>;

/** From how many votes on anybody may reveal before all have voted. */
export const THRESHOLD = 3;

/** With fewer votes than this, a reveal tells who chose what. The same number keeps two ballots apart. */
export const FEW = 4;

/** A criterion on which nobody has voted yet. */
const UNTOUCHED: Ballot = { ballot: 1, revealedAt: null, voted: 0, of: null, tally: null, before: null };

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
export type Stage = 'none' | 'open' | 'revealed';

export function stageOf(scan: Scan, { id, standard }: Pick<Criterion, 'id' | 'standard'>): Stage {
  if (scan.closedAt !== null || wayOf(scan, standard) === 'together') return 'none';
  const ballot = own(scan.voting?.ballots ?? {}, id);
  if (ballot) return ballot.revealedAt === null ? 'open' : 'revealed';
  // What was answered before the team began to vote is corrected as it was answered.
  return isAnswered(scan.answers[id]) ? 'none' : 'open';
}

/** From how many votes on these people may reveal. @param of how many can vote; null when that is not known */
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
