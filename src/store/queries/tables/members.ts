import type { Kysely } from 'kysely';
import { startOf, type Time, utcDay } from '../../../../dialogs/time.ts';
import { isUnsigned } from '../../../../dialogs/unsigned.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';

/** Reads the names of a team's members, by their ids. */
export async function readNames(db: Kysely<Schema>, team: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('members').select(['member', 'name']).where('team', '=', team).execute();
  return new Map(rows.map(({ member, name }) => [member, name]));
}

/** Keeps the person who takes a turn as a member of the team, by their present name. */
export async function writeMember(db: Kysely<Schema>, turn: TurnRecord): Promise<void> {
  const { team, member } = turn;
  await db
    .insertInto('members')
    .values({ team: team.id, member: member.id, name: member.name, paused: 0, since: sinceOf(turn) })
    .onConflict((on) =>
      on
        .columns(['team', 'member'])
        .doUpdateSet({ name: member.name })
        .where('members.name', '!=', member.name),
    )
    .execute();
}

/**
 * Since when a person is a member who was first seen in this turn. Of somebody who votes or says their party only the day
 * is kept: the exact time also stands in the trail, in a line that names nobody.
 */
function sinceOf({ at, changes }: TurnRecord): Time {
  return changes.some(({ kind }) => isUnsigned(kind)) ? startOf(utcDay(at)) : at;
}

/**
 * Keeps a person as a member of a team in which they may not be kept yet. The owner of an action may never have spoken
 * to the bot there, and the team should see who changed something.
 */
export async function keepName(
  db: Kysely<Schema>,
  team: string,
  { member: { id, name }, at }: Pick<TurnRecord, 'member' | 'at'>,
): Promise<void> {
  await db
    .insertInto('members')
    .values({ team, member: id, name, paused: 0, since: at })
    .onConflict((on) => on.columns(['team', 'member']).doNothing())
    .execute();
}

/** Keeps for whom the member of this turn speaks. @returns 0 when they are not kept as a member any more */
export async function writeParty(db: Kysely<Schema>, turn: TurnRecord, party: string): Promise<bigint> {
  const written = await db
    .updateTable('members')
    .set({ party })
    .where('team', '=', turn.team.id)
    .where('member', '=', turn.member.id)
    .executeTakeFirst();
  return written.numUpdatedRows;
}
