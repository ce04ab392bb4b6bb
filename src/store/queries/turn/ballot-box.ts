import type { Kysely } from 'kysely';
import type { Stored } from '../../contract/stored-turns.ts';
import type { Schema } from '../../schema/schema.ts';
import { tallyOf } from '../tables/to-voting.ts';

type Key = Pick<Schema['ballots'], 'team' | 'round' | 'criterion' | 'ballot'>;

/**
 * Reads the votes of the newest ballot on a criterion in the newest round, and who voted in the ballot before.
 * @param criterion null when no card asks one
 */
export async function readBallotBox(
  db: Kysely<Schema>,
  team: string,
  criterion: string | null,
): Promise<Stored['ballotBox']> {
  const newest = await newestOn(db, team, criterion);
  if (!newest) return { ballot: 1, votes: [], before: null };
  const votes = (await votesIn(db, newest)).flatMap(({ member, choice }) =>
    choice === null ? [] : [{ member, choice }],
  );
  const { ballot } = newest;
  return {
    ballot,
    votes,
    before: ballot > 1 ? await turnoutOf(db, { ...newest, ballot: ballot - 1 }) : null,
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
  const { choice = null } = (await votesIn(db, newest)).find((vote) => vote.member === member) ?? {};
  return choice;
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

async function votesIn(db: Kysely<Schema>, { team, round, criterion, ballot }: Key) {
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

/** Reads who voted in a revealed ballot, as far as that is kept, and its counts. */
async function turnoutOf(db: Kysely<Schema>, key: Key): Promise<Stored['ballotBox']['before']> {
  const counts = await db
    .selectFrom('ballot_counts')
    .select(['choice', 'votes'])
    .where('team', '=', key.team)
    .where('round', '=', key.round)
    .where('criterion', '=', key.criterion)
    .where('ballot', '=', key.ballot)
    .execute();
  const voters = (await votesIn(db, key)).map(({ member }) => member);
  return { voters, tally: tallyOf(counts) };
}
