import type { Tally } from './ballot.ts';
import type { EarlierBallot } from './ballot-box.ts';
import { votesIn } from './votes-in.ts';
import { FEW } from './voting.ts';

/**
 * Decides whether the counts of the ballot before may stand beside those of this one. From the counts of nearly the same
 * people one could work out what the others chose. So on each side nobody or at least four people must be different.
 * @param before the ballot before; undefined for a first one
 * @param voters who voted in this ballot
 * @returns the counts of the ballot before; null when they may not be shown, also when it is not known any more who
 *   voted in it
 */
export function besideBefore(before: EarlierBallot | undefined, voters: readonly string[]): Tally | null {
  if (!before || before.voters.length !== votesIn(before.tally)) return null;
  const earlier = before.voters.map(({ member }) => member);
  const came = voters.filter((voter) => !earlier.includes(voter)).length;
  const left = earlier.filter((voter) => !voters.includes(voter)).length;
  return isSafe(came) && isSafe(left) ? before.tally : null;
}

function isSafe(different: number): boolean {
  return different === 0 || different >= FEW;
}
