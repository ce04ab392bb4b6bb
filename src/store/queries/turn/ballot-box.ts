import type { Kysely } from 'kysely';
import type { Stored } from '../../contract/stored-turns.ts';
import type { Schema } from '../../schema/schema.ts';
import { readEarlier, readRoundsBefore } from '../tables/earlier-ballots.ts';

type Key = Pick<Schema['ballots'], 'team' | 'round' | 'criterion' | 'ballot'>;

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
  if (!newest) return { ballot: 1, votes: [], earlier: [], rounds: [] };
  return {
    ballot: newest.ballot,
    votes: (await readVotes(db, newest)).flatMap(({ member, choice }) =>
      choice === null ? [] : [{ member, choice }],
    ),
    earlier: await readEarlier(db, newest),
    rounds: await readRoundsBefore(db, newest),
  };
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
  return votes.find((vote) => vote.member === member)?.choice ?? null;
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

async function readVotes(db: Kysely<Schema>, { team, round, criterion, ballot }: Key) {
  return await db
    .selectFrom('votes')
    .select(['member', 'choice'])
    .where('team', '=', team)
    .where('round', '=', round)
    .where('criterion', '=', criterion)
    .where('ballot', '=', ballot)
    .orderBy('member')
    .execute();
}
