import type { Tally } from './ballot.ts';

/** @returns how many votes a tally counts, of all choices together */
export function votesIn(tally: Tally): number {
  return Object.values(tally).reduce((sum, votes) => sum + votes, 0);
}
