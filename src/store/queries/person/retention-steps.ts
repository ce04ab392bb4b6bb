import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../schema/schema.ts';
import { expireWho } from './retention-trail.ts';

/** The states of an action that is over. */
export const OVER: readonly string[] = ['klaar', 'vervallen'];

/**
 * Deletes the names in a round: of those who answered, began and closed it, of the owners of its finished actions, and
 * of those who got messages about it. The owner of an action that is not over stays until it is.
 * @returns how many rows changed
 */
export async function expireAnswers(db: Kysely<Schema>, team: string, round: number): Promise<bigint> {
  const answers = await db
    .updateTable('answers')
    .set({ member: '' })
    .where('team', '=', team)
    .where('round', '=', round)
    .where('member', '!=', '')
    .executeTakeFirst();
  const audit = await expireWho(db, team, sql`round = ${round}`);
  const began = await db
    .updateTable('scans')
    .set({ started_by: '' })
    .where('team', '=', team)
    .where('round', '=', round)
    .where('started_by', '!=', '')
    .executeTakeFirst();
  const closed = await db
    .updateTable('scans')
    .set({ closed_by: '' })
    .where('team', '=', team)
    .where('round', '=', round)
    .where('closed_by', '!=', '')
    .executeTakeFirst();
  const changed = await db
    .updateTable('actions')
    .set({ member: '' })
    .where('team', '=', team)
    .where('round', '=', round)
    .where('member', '!=', '')
    .executeTakeFirst();
  const owned = await db
    .updateTable('actions')
    // `role` holds the owner's name when there is an owner, and then goes. The name of a role without an owner stays.
    .set({ owner: null, role: '' })
    .where('team', '=', team)
    .where('round', '=', round)
    .where('state', 'in', OVER)
    .where('owner', 'is not', null)
    .executeTakeFirst();
  const sent = await expireSent(db, team, round);
  const updated = [answers, began, closed, changed, owned].map((one) => one.numUpdatedRows);
  return [...updated, audit, sent].reduce((sum, rows) => sum + rows, 0n);
}

/** Deletes settled deliveries about a round, or about an action of it that is over. */
async function expireSent(db: Kysely<Schema>, team: string, round: number): Promise<bigint> {
  const actions = db
    .selectFrom('actions')
    .select('action')
    .where('team', '=', team)
    .where('round', '=', round);
  const sent = await db
    .deleteFrom('deliveries')
    .where('team', '=', team)
    .where('state', 'in', ['sent', 'dropped', 'dead'])
    .where((row) =>
      row.or([
        row.and([row('action', 'is', null), row('round', '=', round)]),
        row('action', 'in', actions.where('state', 'in', OVER)),
      ]),
    )
    .executeTakeFirst();
  return sent.numDeletedRows;
}

/**
 * Deletes the notes and links of a round, what some think otherwise, and the reasons why its actions were dropped.
 * @returns how many rows changed
 */
export async function expireNotes(db: Kysely<Schema>, team: string, round: number): Promise<bigint> {
  const answers = await db
    .updateTable('answers')
    .set({ note: '', link: '', dissent: '' })
    .where('team', '=', team)
    .where('round', '=', round)
    .where((row) => row.or([row('note', '!=', ''), row('link', '!=', ''), row('dissent', '!=', '')]))
    .executeTakeFirst();
  const actions = await db
    .updateTable('actions')
    .set({ reason: '' })
    .where('team', '=', team)
    .where('round', '=', round)
    .where('state', 'in', OVER)
    .where('reason', '!=', '')
    .executeTakeFirst();
  return answers.numUpdatedRows + actions.numUpdatedRows;
}

/** The tables whose rows go with their round. */
const OF_ROUND = [
  'answers',
  'actions',
  'audit',
  'region_rounds',
  'ways',
  'ballots',
  'ballot_counts',
  'party_counts',
  'votes',
] as const;

/** Deletes a round with all that belongs to it. @returns 1, or 0 when the round is not there */
export async function expireRound(db: Kysely<Schema>, team: string, round: number): Promise<bigint> {
  const actions = db
    .selectFrom('actions')
    .select('action')
    .where('team', '=', team)
    .where('round', '=', round);
  await db
    .deleteFrom('deliveries')
    .where('team', '=', team)
    .where((row) => row.or([row('round', '=', round), row('action', 'in', actions)]))
    .execute();
  for (const table of OF_ROUND) {
    await db.deleteFrom(table).where('team', '=', team).where('round', '=', round).execute();
  }
  const scans = await db
    .deleteFrom('scans')
    .where('team', '=', team)
    .where('round', '=', round)
    .executeTakeFirst();
  return scans.numDeletedRows;
}
