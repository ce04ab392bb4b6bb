import { type Kysely, sql } from 'kysely';
import { own } from '../../../../content/own.ts';
import type { RevealChange } from '../../../../dialogs/change.ts';
import type { Tally } from '../../../../dialogs/vote/ballot.ts';
import { besideBefore } from '../../../../dialogs/vote/beside-before.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { newestBallot } from './ballots.ts';

/**
 * Ends a ballot: keeps how many votes each choice got, and deletes who chose what. Who voted stays.
 * @returns 0 when the ballot is not open any more, or its votes are not those that this was decided on
 */
export async function reveal(
  db: Kysely<Schema>,
  turn: TurnRecord,
  { round, criterion, ballot, tally, of, absent, before }: RevealChange,
): Promise<bigint> {
  const team = turn.team.id;
  const newest = await newestBallot(db, { team, round, criterion });
  if (newest?.ballot !== ballot || newest.revealed_at !== null) return 0n;
  const key = { team, round, criterion, ballot };
  await deleteAbsent(db, key, absent);
  const counts = await countVotes(db, key);
  if (!isTally(counts, tally) || !(await mayStandBeside(db, key, before))) return 0n;
  if (counts.length > 0) {
    const rows = counts.map((count) => ({ ...key, ...count }));
    await db.insertInto('ballot_counts').values(rows).execute();
  }
  const revealed = { revealed_at: turn.at, of: of ?? newest.of, comparable: before === null ? 0 : 1 };
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

/**
 * Whether the counts of the ballot before may still stand beside these: the same number of votes may by now be those of
 * other people.
 */
async function mayStandBeside(
  db: Kysely<Schema>,
  key: Key,
  before: RevealChange['before'],
): Promise<boolean> {
  if (before === null) return true;
  const votersOf = async (of: Key) =>
    (await db.selectFrom('votes').select('member').where(isOf(of)).execute()).map(({ member }) => member);
  const voters = await votersOf({ ...key, ballot: key.ballot - 1 });
  return besideBefore({ before: { voters, tally: before } }, await votersOf(key)) !== null;
}

type Count = Pick<Schema['ballot_counts'], 'choice' | 'votes'>;

async function countVotes(db: Kysely<Schema>, key: Key): Promise<Count[]> {
  const rows = await db.selectFrom('votes').select('choice').where(isOf(key)).execute();
  const chosen = Map.groupBy(
    rows.flatMap(({ choice }) => choice ?? []),
    (choice) => choice,
  );
  const counts = [...chosen].map(([choice, all]) => ({ choice, votes: all.length }));
  // The rows are read by the ids of voters. Their order must not tell what the first of them chose.
  return counts.sort((a, b) => (a.choice < b.choice ? -1 : 1));
}

function isTally(counts: readonly Count[], tally: Tally): boolean {
  const decided = Object.values(tally).filter((votes) => votes > 0);
  return (
    decided.length === counts.length && counts.every(({ choice, votes }) => own(tally, choice) === votes)
  );
}
