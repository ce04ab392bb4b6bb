import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** States of an action that is over: nobody takes care of it any more. */
const OVER = ['klaar', 'vervallen'];

/** Deletes who answered, began and closed a round, and who took care of its actions that are over. */
export async function expireAnswers(db: Kysely<Schema>, team: string, round: number): Promise<bigint> {
  const answers = await db
    .updateTable('answers')
    .set({ member: '' })
    .where('team', '=', team)
    .where('round', '=', round)
    .where('member', '!=', '')
    .executeTakeFirst();
  const audit = await db
    .updateTable('audit')
    .set({ member: '' })
    .where('team', '=', team)
    .where('round', '=', round)
    .where('member', '!=', '')
    .executeTakeFirst();
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
    .where('state', 'in', OVER)
    .where('member', '!=', '')
    .executeTakeFirst();
  const owned = await db
    .updateTable('actions')
    // An owner's name goes with the owner; the name of a role stays.
    .set({ owner: null, role: '' })
    .where('team', '=', team)
    .where('round', '=', round)
    .where('state', 'in', OVER)
    .where('owner', 'is not', null)
    .executeTakeFirst();
  return [answers, audit, began, closed, changed, owned].reduce((sum, one) => sum + one.numUpdatedRows, 0n);
}

/** Deletes the notes and links of a round, and why its actions were dropped. */
export async function expireNotes(db: Kysely<Schema>, team: string, round: number): Promise<bigint> {
  const answers = await db
    .updateTable('answers')
    .set({ note: '', link: '' })
    .where('team', '=', team)
    .where('round', '=', round)
    .where((row) => row.or([row('note', '!=', ''), row('link', '!=', '')]))
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

/** Deletes a round with all that belongs to it. */
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
  for (const table of ['answers', 'actions', 'audit', 'region_rounds'] as const) {
    await db.deleteFrom(table).where('team', '=', team).where('round', '=', round).execute();
  }
  const scans = await db
    .deleteFrom('scans')
    .where('team', '=', team)
    .where('round', '=', round)
    .executeTakeFirst();
  return scans.numDeletedRows;
}

/** Deletes the names of members who appear nowhere else in the team. */
export async function expireNames(db: Kysely<Schema>, team: string): Promise<void> {
  const members = db.selectFrom('members').select('member').where('team', '=', team);
  const [known, ...appear] = await Promise.all([
    members.execute(),
    db.selectFrom('answers').select('member').distinct().where('team', '=', team).execute(),
    db.selectFrom('audit').select('member').distinct().where('team', '=', team).execute(),
    db.selectFrom('scans').select('started_by as member').where('team', '=', team).execute(),
    db.selectFrom('scans').select('closed_by as member').where('team', '=', team).execute(),
    db.selectFrom('actions').select('member').distinct().where('team', '=', team).execute(),
    db.selectFrom('actions').select('owner as member').distinct().where('team', '=', team).execute(),
    db.selectFrom('managers').select('added_by as member').where('team', '=', team).execute(),
  ]);
  const needed = new Set(appear.flat().map((row) => row.member));
  for (const { member } of known.filter((row) => !needed.has(row.member))) {
    await db.deleteFrom('members').where('team', '=', team).where('member', '=', member).execute();
  }
}
