import type { Kysely } from 'kysely';
import type { TurnRecord } from '../../contract/turn-record.ts';
import { onPostgres } from '../../schema/engine.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';
import { NotSaved } from '../not-saved.ts';

/**
 * Whose turn it is: the team and the member as they are called now.
 * @throws NotSaved when the team was known to this turn, and is not there any more
 */
export async function writeWho(db: Kysely<Schema>, turn: TurnRecord): Promise<void> {
  if (!turn.known.team) await writeTeam(db, turn);
  if (!turn.known.member) await writeMember(db, turn);
  if (turn.known.team) await stillThere(db, turn);
}

const member = prepared<Pick<Schema['members'], 'team' | 'member'>, Pick<Schema['members'], 'member'>>(
  (db, param) =>
    db
      .selectFrom('teams')
      .innerJoin('members', 'members.team', 'teams.team')
      .select('members.member')
      .where('teams.team', '=', param('team'))
      .where('members.member', '=', param('member'))
      .$if(onPostgres(db), (query) => query.forUpdate()),
);

/**
 * What was deleted since the turn was loaded does not come back in parts. From here on the team's other turns wait
 * until this one is saved: writing a new team (`writeTeam`) makes them wait as well.
 */
async function stillThere(db: Kysely<Schema>, turn: TurnRecord): Promise<void> {
  const found = await member(db, { team: turn.team.id, member: turn.member.id });
  if (found.rows.length === 0) throw new NotSaved('conflict');
}

type Named = Pick<TurnRecord, 'team' | 'tenant' | 'at'>;

/** Teams tells the name of a team when the bot comes there, and when it changes; mostly before anything is saved. */
export async function renameTeam(db: Kysely<Schema>, named: Named): Promise<void> {
  const { id, name } = named.team;
  const { numUpdatedRows } = await db
    .updateTable('teams')
    .set({ name })
    .where('team', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const there = await db
    .selectFrom('conversations')
    .select('team')
    .where('team', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (there) await writeTeam(db, named);
}

async function writeTeam(db: Kysely<Schema>, { team, tenant, at }: Named): Promise<void> {
  await db
    .insertInto('teams')
    .values({ team: team.id, kind: team.kind, name: team.name, created_at: at, tenant, paused: 0 })
    .onConflict((on) =>
      on.column('team').doUpdateSet({ name: team.name }).where('teams.name', '!=', team.name),
    )
    .execute();
}

async function writeMember(db: Kysely<Schema>, { team, member, at }: TurnRecord): Promise<void> {
  await db
    .insertInto('members')
    .values({ team: team.id, member: member.id, name: member.name, paused: 0, since: at })
    .onConflict((on) =>
      on
        .columns(['team', 'member'])
        .doUpdateSet({ name: member.name })
        .where('members.name', '!=', member.name),
    )
    .execute();
}

/** An owner may never have spoken to the bot in the team itself; the team should see who changed something. */
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
