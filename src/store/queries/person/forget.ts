import { type Kysely, sql } from 'kysely';
import { ownTeam } from '../../../../dialogs/own-team.ts';
import type { Time } from '../../../../dialogs/time.ts';
import { TAB } from '../../contract/tab-conversation.ts';
import { lockTeams } from '../../schema/engine.ts';
import type { Schema } from '../../schema/schema.ts';
import { columnsOf, OF_TEAM } from '../../schema/tables.ts';
import { NO_TEAM, writeNobodysLine } from '../tables/audit.ts';
import { isDeliveryOf, teamsOf } from './person-teams.ts';
import { hiddenConversation } from './retention-trail.ts';

/** Deletes everything of a team but the lines that say that a team was deleted. @returns how many rows */
export async function deleteTeam(db: Kysely<Schema>, team: string): Promise<bigint> {
  let deleted = 0n;
  for (const table of OF_TEAM) {
    const kept = table === 'audit' ? sql`and kind <> 'delete-team'` : sql``;
    const result = await sql`delete from ${sql.table(table)} where team = ${team} ${kept}`.execute(db);
    deleted += result.numAffectedRows ?? 0n;
  }
  return deleted;
}

/**
 * Takes a person out of every team. What they made for the team stays, without their name. What is only theirs is
 * deleted. The trail of each team that had something of them gets a line without a name.
 */
export async function forget(db: Kysely<Schema>, person: string, at: Time): Promise<void> {
  const own = ownTeam(person);
  const chats = await chatsOf(db, own);
  const teams = await teamsOf(db, person);
  await lockTeams(db, teams);
  for (const team of teams) {
    if (team === own) continue;
    await forgetIn(db, team, person);
    for (const chat of chats) await hideChat(db, team, chat);
    await writeNobodysLine(db, { team, kind: 'forget-member', choice: null, at });
  }
  await db.deleteFrom('links').where('person', '=', person).execute();
  await deleteTeam(db, own);
  // Somebody who was in no team leaves one line too, which names nobody.
  await db.deleteFrom('audit').where('team', '=', own).execute();
  await writeNobodysLine(db, { team: NO_TEAM, kind: 'forget-member', choice: null, at });
}

/** Columns that `forgetIn` handles separately: their rows are deleted, or change in other columns too. */
const APART = new Set([
  'members.member',
  'votes.member',
  'managers.manager',
  'actions.owner',
  'deliveries.person',
  'links.person',
]);

/** All other columns with a person's id, including those that are added to the schema later. */
const WHO = OF_TEAM.flatMap((table) =>
  columnsOf(table, 'person').map((column) => ({ table, column })),
).filter(({ table, column }) => !APART.has(`${table}.${column}`));

async function forgetIn(db: Kysely<Schema>, team: string, person: string): Promise<void> {
  for (const { table, column } of WHO) {
    const who = sql.ref(column);
    await sql`update ${sql.table(table)} set ${who} = '' where team = ${team} and ${who} = ${person}`.execute(
      db,
    );
  }
  // The new version makes older cards stale, so that no card brings the owner back.
  await db
    .updateTable('actions')
    .set((row) => ({ owner: null, role: '', version: row('version', '+', 1) }))
    .where('team', '=', team)
    .where('owner', '=', person)
    .execute();
  await db.deleteFrom('managers').where('team', '=', team).where('manager', '=', person).execute();
  await db.deleteFrom('votes').where('team', '=', team).where('member', '=', person).execute();
  await db.deleteFrom('members').where('team', '=', team).where('member', '=', person).execute();
  await deleteDeliveries(db, team, person);
}

async function deleteDeliveries(db: Kysely<Schema>, team: string, person: string): Promise<void> {
  const rows = await db.selectFrom('deliveries').select(['key', 'person']).where('team', '=', team).execute();
  for (const row of rows.filter((one) => isDeliveryOf(one, person))) {
    await db.deleteFrom('deliveries').where('team', '=', team).where('key', '=', row.key).execute();
  }
}

/** Reads the conversations in which only this person is. */
async function chatsOf(db: Kysely<Schema>, own: string): Promise<string[]> {
  const rows = await Promise.all([
    db.selectFrom('conversations').select('conversation').where('team', '=', own).execute(),
    db.selectFrom('places').select('conversation').where('team', '=', own).execute(),
    // Those lines don't count, because a person may ask for a download in a conversation with others.
    db
      .selectFrom('audit')
      .select('conversation')
      .where('team', '=', own)
      .where('kind', '!=', 'link')
      .execute(),
  ]);
  return [...new Set(rows.flat().map((row) => row.conversation))].filter((chat) => chat !== TAB);
}

/** Hides a manager's own chat in a team's trail. What the manager did from there stays in the trail. */
async function hideChat(db: Kysely<Schema>, team: string, chat: string): Promise<void> {
  await db
    .updateTable('audit')
    .set({ conversation: hiddenConversation() })
    .where('team', '=', team)
    .where('conversation', '=', chat)
    .execute();
}
