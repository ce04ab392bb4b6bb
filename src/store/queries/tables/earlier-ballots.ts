import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { EarlierBallot } from '../../../../dialogs/vote/ballot-box.ts';
import type { Schema } from '../../schema/schema.ts';
import { tallyOf } from './to-voting.ts';

type Key = Pick<Schema['ballots'], 'team' | 'round' | 'criterion' | 'ballot'>;

/** Reads what was shown of the ballots before this one on its criterion, and who voted, as far as that is kept. */
export async function readEarlier(db: Kysely<Schema>, key: Key): Promise<readonly EarlierBallot[]> {
  if (key.ballot === 1) return [];
  return await readShown(db, key, sql<boolean>`round = ${key.round} and ballot < ${key.ballot}`);
}

/**
 * Reads the same of the rounds before. Nobody can tell any more who voted in a ballot whose votes are all gone, so it is
 * left out.
 */
export async function readRoundsBefore(db: Kysely<Schema>, key: Key): Promise<readonly EarlierBallot[]> {
  if (key.round === 1) return [];
  const shown = await readShown(db, key, sql<boolean>`round < ${key.round}`);
  return shown.filter(({ voters }) => voters.length > 0);
}

/** Reads revealed ballots on the criterion, oldest first. */
async function readShown(
  db: Kysely<Schema>,
  { team, criterion }: Key,
  which: RawBuilder<boolean>,
): Promise<readonly EarlierBallot[]> {
  const ballots = await db
    .selectFrom('ballots')
    .select(['round', 'ballot'])
    .where('team', '=', team)
    .where('criterion', '=', criterion)
    .where('revealed_at', 'is not', null)
    .where(which)
    .orderBy('round')
    .orderBy('ballot')
    .execute();
  if (ballots.length === 0) return [];
  const counts = await db
    .selectFrom('ballot_counts')
    .select(['round', 'ballot', 'choice', 'votes'])
    .where('team', '=', team)
    .where('criterion', '=', criterion)
    .where(which)
    .execute();
  const votes = await db
    .selectFrom('votes')
    .select(['round', 'ballot', 'member', 'party'])
    .where('team', '=', team)
    .where('criterion', '=', criterion)
    .where(which)
    .orderBy('member')
    .execute();
  const [countsOf, votesOf] = [Map.groupBy(counts, nameOf), Map.groupBy(votes, nameOf)];
  return ballots.map((row) => ({
    tally: tallyOf(countsOf.get(nameOf(row)) ?? []),
    voters: (votesOf.get(nameOf(row)) ?? []).map(({ member, party }) => ({ member, party })),
  }));
}

function nameOf({ round, ballot }: Pick<Key, 'round' | 'ballot'>): string {
  return `${round} ${ballot}`;
}
