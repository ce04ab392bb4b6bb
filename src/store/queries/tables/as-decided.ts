import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { RevealChange } from '../../../../dialogs/change.ts';
import type { PartyTally, Tally } from '../../../../dialogs/vote/ballot.ts';
import { besideBefore } from '../../../../dialogs/vote/beside-before.ts';
import { mayShow } from '../../../../dialogs/vote/by-party.ts';
import type { Schema } from '../../schema/schema.ts';
import { readEarlier, readRoundsBefore } from './earlier-ballots.ts';
import { tallyOf } from './to-voting.ts';

/** An open vote, with the group in which it counts; '' where the ballot is not shown by party. */
export type OpenVote = Readonly<{ member: string; choice: string; party: string }>;

type AsDecided = Readonly<{
  key: Pick<Schema['ballots'], 'team' | 'round' | 'criterion' | 'ballot'>;
  votes: readonly OpenVote[];
  change: RevealChange;
}>;

/**
 * Whether the votes are those that a reveal was decided on. The same number of votes may by now be those of other people,
 * or of people who speak for others. So the rules of what may be shown are asked again, about the people of now.
 */
export async function isAsDecided(db: Kysely<Schema>, { key, votes, change }: AsDecided): Promise<boolean> {
  const { tally, before, parties } = change;
  if (!isSame(votes, tally)) return false;
  if (before === null && typeof parties === 'string') return true;
  const earlier = await readEarlier(db, key);
  const voters = votes.map(({ member }) => member);
  if (before !== null && besideBefore(earlier.at(-1), voters) === null) return false;
  if (typeof parties === 'string') return true;
  return isSplitAs(votes, parties) && mayShow([...(await readRoundsBefore(db, key)), ...earlier], votes);
}

/** Whether these are the groups, and each of them has these counts. */
function isSplitAs(votes: readonly OpenVote[], parties: readonly PartyTally[]): boolean {
  const groups = Map.groupBy(votes, ({ party }) => party);
  return (
    groups.size === parties.length &&
    parties.every(({ party, tally }) => isSame(groups.get(party) ?? [], tally))
  );
}

function isSame(votes: readonly OpenVote[], tally: Tally): boolean {
  const decided = Object.entries(tally).filter(([, count]) => count > 0);
  return isDeepStrictEqual(tallyOf(countsOf(votes)), Object.fromEntries(decided));
}

/** Counts in an order of their own: that in which the votes came must not tell what anybody chose. */
export function countsOf(
  votes: readonly OpenVote[],
): readonly Pick<Schema['ballot_counts'], 'choice' | 'votes'>[] {
  return [...Map.groupBy(votes, ({ choice }) => choice)]
    .map(([choice, alike]) => ({ choice, votes: alike.length }))
    .sort((a, b) => (a.choice < b.choice ? -1 : 1));
}
