import type { Kysely } from 'kysely';
import type { Change } from '../../../../dialogs/change.ts';
import type { Stored } from '../../contract/stored-turns.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';

/** Reads whether reminders are paused: for a whole team, and for one member of it. */
export async function readPaused(
  db: Kysely<Schema>,
  team: string,
  member: string,
): Promise<Stored['paused']> {
  const ofTeam = await db.selectFrom('teams').select('paused').where('team', '=', team).executeTakeFirst();
  const ofMember = await db
    .selectFrom('members')
    .select('paused')
    .where('team', '=', team)
    .where('member', '=', member)
    .executeTakeFirst();
  return { member: ofMember?.paused === 1, team: ofTeam?.paused === 1 };
}

/** Pauses the reminders of a team or of a member, or ends the pause. */
export async function writePaused(
  db: Kysely<Schema>,
  turn: TurnRecord,
  { on, who, team = turn.team.id }: Extract<Change, { kind: 'pause' }>,
): Promise<void> {
  const paused = on ? 1 : 0;
  if (who === 'team') {
    await db.updateTable('teams').set({ paused }).where('team', '=', turn.team.id).execute();
    return;
  }
  const { id: member, name } = turn.member;
  // The owner of an action may never have spoken to the bot in its team, and then has no row there.
  await db
    .insertInto('members')
    .values({ team, member, name, paused, since: turn.at })
    .onConflict((conflict) => conflict.columns(['team', 'member']).doUpdateSet({ paused }))
    .execute();
}
