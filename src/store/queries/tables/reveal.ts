import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql } from 'kysely';
import type { RevealChange } from '../../../../dialogs/change.ts';
import type { Tally } from '../../../../dialogs/vote/ballot.ts';
import { besideBefore } from '../../../../dialogs/vote/beside-before.ts';
import { mayShow } from '../../../../dialogs/vote/by-party.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { readEarlier } from '../turn/ballot-box.ts';
import { newestBallot } from './ballots.ts';
import { tallyOf } from './to-voting.ts';

/**
 * Ends a ballot: keeps how many votes each choice got, and deletes who chose what. Who voted stays.
 * @returns 0 when the ballot is not open any more, or its votes are not those that this was decided on
 */
export async function reveal(db: Kysely<Schema>, turn: TurnRecord, change: RevealChange): Promise<bigint> {
  const { round, criterion, ballot, of, absent, before, parties } = change;
  const team = turn.team.id;
  const newest = await newestBallot(db, { team, round, criterion });
  if (newest?.ballot !== ballot || newest.revealed_at !== null) return 0n;
  const key = { team, round, criterion, ballot };
  await deleteAbsent(db, key, absent);
  const votes = await readOpen(db, key, parties);
  if (!(await isAsDecided(db, { key, votes, change }))) return 0n;
  const counts = countsOf(votes);
  if (counts.length > 0) {
    const rows = counts.map((count) => ({ ...key, ...count }));
    await db.insertInto('ballot_counts').values(rows).execute();
  }
  const isSplit = typeof parties !== 'string';
  const revealed = {
    revealed_at: turn.at,
    of: of ?? newest.of,
    comparable: before === null ? 0 : 1,
    parties: isSplit ? ('shown' as const) : parties,
  };
  await db.updateTable('ballots').set(revealed).where(isOf(key)).execute();
  await db.updateTable('votes').set({ choice: null }).where(isOf(key)).execute();
  if (isSplit) await keepGroups(db, key, votes);
  return 1n;
}

type Key = Pick<Schema['ballots'], 'team' | 'round' | 'criterion' | 'ballot'>;

/** The condition that a row is of this ballot. */
function isOf({ team, round, criterion, ballot }: Key) {
  return sql<boolean>`team = ${team} and round = ${round} and criterion = ${criterion} and ballot = ${ballot}`;
}

/** Deletes the votes of people who are not in the team any more. */
async function deleteAbsent(db: Kysely<Schema>, key: Key, absent: readonly string[]): Promise<void> {
  if (absent.length === 0) return;
  await db.deleteFrom('votes').where(isOf(key)).where('member', 'in', absent).execute();
}

/** An open vote, with the group in which it counts; '' where the ballot is not shown by party. */
type OpenVote = Readonly<{ member: string; choice: string; party: string }>;

/** Reads the votes in an open ballot, each with the party for which its voter speaks now. */
async function readOpen(
  db: Kysely<Schema>,
  key: Key,
  parties: RevealChange['parties'],
): Promise<readonly OpenVote[]> {
  const shown = typeof parties === 'string' ? [] : parties.map(({ party }) => party);
  const rows = await db
    .selectFrom('votes')
    .leftJoin('members', (on) =>
      on.onRef('members.team', '=', 'votes.team').onRef('members.member', '=', 'votes.member'),
    )
    .select(['votes.member', 'votes.choice', 'members.party'])
    .where('votes.team', '=', key.team)
    .where('votes.round', '=', key.round)
    .where('votes.criterion', '=', key.criterion)
    .where('votes.ballot', '=', key.ballot)
    .execute();
  return rows.flatMap(({ member, choice, party }) =>
    choice === null ? [] : [{ member, choice, party: party !== null && shown.includes(party) ? party : '' }],
  );
}

type AsDecided = Readonly<{ key: Key; votes: readonly OpenVote[]; change: RevealChange }>;

/**
 * Whether the votes are those that the reveal was decided on. The same number of votes may by now be those of other
 * people, or of people who speak for others.
 */
async function isAsDecided(db: Kysely<Schema>, { key, votes, change }: AsDecided): Promise<boolean> {
  const { tally, before, parties } = change;
  if (!isDeepStrictEqual(tallyOf(countsOf(votes)), sorted(tally))) return false;
  if (before === null && typeof parties === 'string') return true;
  const earlier = await readEarlier(db, key);
  const voters = votes.map(({ member }) => member);
  if (before !== null && besideBefore(earlier.at(-1), voters) === null) return false;
  if (typeof parties === 'string') return true;
  const groups = Map.groupBy(votes, ({ party }) => party);
  const isSame = parties.every(({ party, tally: decided }) =>
    isDeepStrictEqual(tallyOf(countsOf(groups.get(party) ?? [])), sorted(decided)),
  );
  return isSame && groups.size === parties.length && mayShow(earlier, votes);
}

/** In the order of the choices, without those that nobody chose. */
function sorted(tally: Tally): Tally {
  const given = Object.entries(tally).filter(([, votes]) => votes > 0);
  return Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Count = Pick<Schema['ballot_counts'], 'choice' | 'party' | 'votes'>;

/** Counts in an order of their own: that in which the votes came must not tell what anybody chose. */
function countsOf(votes: readonly OpenVote[]): Count[] {
  const counts = [...Map.groupBy(votes, ({ choice, party }) => `${choice} ${party}`).values()].flatMap(
    (alike) => {
      const [first] = alike;
      return first ? [{ choice: first.choice, party: first.party, votes: alike.length }] : [];
    },
  );
  return counts.sort((a, b) => (`${a.choice} ${a.party}` < `${b.choice} ${b.party}` ? -1 : 1));
}

/** Keeps in which group each vote was shown, for the ballots that follow. */
async function keepGroups(db: Kysely<Schema>, key: Key, votes: readonly OpenVote[]): Promise<void> {
  for (const [party, group] of Map.groupBy(votes, (vote) => vote.party)) {
    const members = group.map(({ member }) => member);
    await db.updateTable('votes').set({ party }).where(isOf(key)).where('member', 'in', members).execute();
  }
}
