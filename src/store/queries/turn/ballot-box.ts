import type { Kysely } from 'kysely';
import type { EarlierBallot } from '../../../../dialogs/vote/ballot-box.ts';
import type { Stored } from '../../contract/stored-turns.ts';
import type { Schema } from '../../schema/schema.ts';
import { tallyOf } from '../tables/to-voting.ts';

type OfCriterion = Pick<Schema['ballots'], 'team' | 'round' | 'criterion'>;
type Key = OfCriterion & Pick<Schema['ballots'], 'ballot'>;

/**
 * Reads the votes of the newest ballot on a criterion in the newest round, and who voted in the ballots before.
 * @param criterion null when no card asks one
 */
export async function readBallotBox(
  db: Kysely<Schema>,
  team: string,
  criterion: string | null,
): Promise<Stored['ballotBox']> {
  const newest = await newestOn(db, team, criterion);
  if (!newest) return { ballot: 1, votes: [], earlier: [] };
  const { ballot } = newest;
  const votes = (await readVotes(db, newest)).flatMap((vote) =>
    vote.ballot === ballot && vote.choice !== null ? [{ member: vote.member, choice: vote.choice }] : [],
  );
  return { ballot, votes, earlier: ballot > 1 ? await readEarlier(db, newest) : [] };
}

/** Reads what somebody chose in the open ballot on a criterion in the newest round; null when they did not vote. */
export async function readMyVote(
  db: Kysely<Schema>,
  { team, member }: Readonly<{ team: string; member: string }>,
  criterion: string | null,
): Promise<string | null> {
  const newest = await newestOn(db, team, criterion);
  if (!newest) return null;
  const votes = await readVotes(db, newest);
  return votes.find((vote) => vote.ballot === newest.ballot && vote.member === member)?.choice ?? null;
}

async function newestOn(db: Kysely<Schema>, team: string, criterion: string | null): Promise<Key | null> {
  if (criterion === null) return null;
  const newest = await db
    .selectFrom('ballots')
    .select(['team', 'round', 'criterion', 'ballot'])
    .where('team', '=', team)
    .where('round', '=', (of) =>
      of.selectFrom('scans').select('round').where('team', '=', team).orderBy('round', 'desc').limit(1),
    )
    .where('criterion', '=', criterion)
    .orderBy('ballot', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest ?? null;
}

/** Reads the votes of all ballots on a criterion. */
async function readVotes(db: Kysely<Schema>, { team, round, criterion }: OfCriterion) {
  return await db
    .selectFrom('votes')
    .select(['ballot', 'member', 'choice', 'party'])
    .where('team', '=', team)
    .where('round', '=', round)
    .where('criterion', '=', criterion)
    .orderBy('member')
    .execute();
}

/** Reads what was shown of the ballots before this one on its criterion, and who voted, as far as that is kept. */
export async function readEarlier(db: Kysely<Schema>, key: Key): Promise<EarlierBallot[]> {
  const { team, round, criterion, ballot } = key;
  const ballots = await db
    .selectFrom('ballots')
    .select(['ballot', 'parties'])
    .where('team', '=', team)
    .where('round', '=', round)
    .where('criterion', '=', criterion)
    .where('ballot', '<', ballot)
    .orderBy('ballot')
    .execute();
  const counts = await db
    .selectFrom('ballot_counts')
    .select(['ballot', 'choice', 'votes'])
    .where('team', '=', team)
    .where('round', '=', round)
    .where('criterion', '=', criterion)
    .execute();
  const votes = await readVotes(db, key);
  return ballots.map((one) => ({
    tally: tallyOf(counts.filter((row) => row.ballot === one.ballot)),
    shown: one.parties,
    voters: votes
      .filter((row) => row.ballot === one.ballot)
      .map(({ member, party }) => ({ member, party: one.parties === 'shown' ? (party ?? '') : null })),
  }));
}
