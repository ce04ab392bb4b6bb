import { type Kysely, sql } from 'kysely';
import type { RevealChange } from '../../../../dialogs/change.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { countsOf, isAsDecided, type OpenVote } from './as-decided.ts';
import { newestBallot } from './ballots.ts';

/**
 * Ends a ballot: keeps how many votes each choice got, and deletes who chose what. Who voted stays, and in a ballot that
 * is shown by party also for whom they spoke.
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
  await keepCounts(db, key, votes);
  const isByParty = typeof parties !== 'string';
  if (isByParty) await keepParties(db, key, votes);
  const revealed = {
    revealed_at: turn.at,
    of: of ?? newest.of,
    comparable: before === null ? 0 : 1,
    parties: isByParty ? ('shown' as const) : parties,
  };
  await db.updateTable('ballots').set(revealed).where(isOf(key)).execute();
  await db.updateTable('votes').set({ choice: null }).where(isOf(key)).execute();
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

async function keepCounts(db: Kysely<Schema>, key: Key, votes: readonly OpenVote[]): Promise<void> {
  const rows = countsOf(votes).map((count) => ({ ...key, ...count }));
  if (rows.length > 0) await db.insertInto('ballot_counts').values(rows).execute();
}

/** Keeps the counts of each party, and for the ballots that follow in which of them each vote is. */
async function keepParties(db: Kysely<Schema>, key: Key, votes: readonly OpenVote[]): Promise<void> {
  const groups = [...Map.groupBy(votes, ({ party }) => party)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [party, group] of groups) {
    const rows = countsOf(group).map((count) => ({ ...key, party, ...count }));
    await db.insertInto('party_counts').values(rows).execute();
    const members = group.map(({ member }) => member);
    await db.updateTable('votes').set({ party }).where(isOf(key)).where('member', 'in', members).execute();
  }
}
