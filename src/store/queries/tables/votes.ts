import { type Kysely, sql } from 'kysely';
import type { VoteChange } from '../../../../dialogs/change.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import { lockTeams } from '../../schema/engine.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';
import { newestBallot, openBallot } from './ballots.ts';
import { isTogether } from './ways.ts';

const upsertVote = prepared<Omit<Schema['votes'], 'party'>>((db, param) => {
  const said = { choice: param('choice'), at: param('at') };
  return db
    .insertInto('votes')
    .values({
      team: param('team'),
      round: param('round'),
      criterion: param('criterion'),
      ballot: param('ballot'),
      member: param('member'),
      ...said,
    } as never)
    .onConflict((on) => on.columns(['team', 'round', 'criterion', 'ballot', 'member']).doUpdateSet(said));
});

const updateOf = prepared<Pick<Schema['ballots'], 'team' | 'round' | 'criterion' | 'ballot' | 'of'>>(
  (db, param) =>
    db
      .updateTable('ballots')
      .set({ of: param('of') })
      .where('team', '=', param('team'))
      .where('round', '=', param('round'))
      .where('criterion', '=', param('criterion'))
      .where('ballot', '=', param('ballot')),
);

/**
 * Keeps somebody's vote in place of the one before. The first vote on a criterion opens its first ballot.
 * @returns 0 when the ballot was revealed or ended, or the round was closed
 */
export async function writeVote(db: Kysely<Schema>, turn: TurnRecord, vote: VoteChange): Promise<bigint> {
  const { round, criterion, ballot, choice, of, standard } = vote;
  const { at } = turn;
  const team = turn.team.id;
  const key = { team, round, criterion };
  const newest = await newestBallot(db, key);
  if (newest === null || newest.revealed_at !== null || (newest.ballot ?? 1) !== ballot) return 0n;
  if (newest.ballot === null) {
    if (await isTogether(db, { team, round, standard })) return 0n;
    await openBallot(db, { ...key, ballot, opened_at: at, of });
  } else if (of !== null && of !== newest.of) await updateOf(db, { ...key, ballot, of });
  await upsertVote(db, { ...key, ballot, member: turn.member.id, choice, at });
  return 1n;
}

/** Deletes the votes of somebody who left a team, in its open ballots, and for whom they spoke there. */
export async function leave(db: Kysely<Schema>, team: string, member: string): Promise<void> {
  await lockTeams(db, [team]);
  await sql`delete from votes where team = ${team} and member = ${member} and choice is not null`.execute(db);
  await db
    .updateTable('members')
    .set({ party: null })
    .where('team', '=', team)
    .where('member', '=', member)
    .where('party', 'is not', null)
    .execute();
}
