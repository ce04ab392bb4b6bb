import type { Kysely } from 'kysely';
import type { Change, Manager, Rhythm } from '../../../../dialogs/state.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';

type ManagerChange = Extract<
  Change,
  { kind: 'add-manager' | 'remove-manager' | 'set-rhythm' | 'release' | 'pause' }
>;

/** @returns how many rows changed; a change that was made before counts as made */
export async function writeManagerChange(
  db: Kysely<Schema>,
  turn: TurnRecord,
  change: ManagerChange,
): Promise<bigint> {
  const team = turn.team.id;
  switch (change.kind) {
    case 'add-manager':
      await db
        .insertInto('managers')
        .values({
          team,
          manager: change.manager.id,
          name: change.manager.name,
          added_by: turn.member.id,
          added_at: turn.at,
          rhythm: 'niet',
        })
        .onConflict((on) => on.columns(['team', 'manager']).doUpdateSet({ name: change.manager.name }))
        .execute();
      return 1n;
    case 'remove-manager':
      await db
        .deleteFrom('managers')
        .where('team', '=', change.team)
        .where('manager', '=', change.manager)
        .execute();
      return 1n;
    case 'set-rhythm':
      await db
        .updateTable('managers')
        .set({ rhythm: change.rhythm })
        .where('team', '=', change.team)
        .where('manager', '=', change.manager)
        .execute();
      return 1n;
    case 'release': {
      const released_at = change.on ? turn.at : null;
      const scan = await db
        .updateTable('scans')
        .set({ released_at })
        .where('team', '=', team)
        // What is taken back does not make room for an earlier round.
        .where('round', change.on ? '=' : '<=', change.round)
        .where('closed_at', 'is not', null)
        .executeTakeFirst();
      return scan.numUpdatedRows;
    }
    case 'pause': {
      const paused = change.on ? 1 : 0;
      if (change.who === 'team')
        await db.updateTable('teams').set({ paused }).where('team', '=', team).execute();
      else {
        // Somebody can own an action of a team in which they never spoke to the bot.
        await db
          .insertInto('members')
          .values({
            team: change.team ?? team,
            member: turn.member.id,
            name: turn.member.name,
            paused,
            since: turn.at,
          })
          .onConflict((on) => on.columns(['team', 'member']).doUpdateSet({ paused }))
          .execute();
      }
      return 1n;
    }
  }
}

/** Who receives a team's summary, by name, with what became of the last message to each. */
export async function readManagers(
  db: Kysely<Schema>,
  team: string,
  names: ReadonlyMap<string, string>,
): Promise<Manager[]> {
  const rows = await db
    .selectFrom('managers')
    .leftJoin('deliveries', (on) =>
      on
        .onRef('deliveries.team', '=', 'managers.team')
        .on('deliveries.key', '=', (of) =>
          of
            .selectFrom('deliveries as last')
            .select('last.key')
            .whereRef('last.team', '=', 'managers.team')
            .whereRef('last.person', '=', 'managers.manager')
            .where('last.what', 'in', ['summary', 'rhythm'])
            .where('last.state', 'in', ['waiting', 'sending', 'sent', 'dead'])
            .orderBy('last.created_at', 'desc')
            .orderBy('last.key')
            .limit(1),
        ),
    )
    .selectAll('managers')
    .select('deliveries.state')
    .where('managers.team', '=', team)
    .orderBy('managers.name')
    .execute();
  return rows.map(({ manager, name, added_by, added_at, rhythm, state }) => ({
    id: manager,
    name,
    by: added_by === '' ? '' : (names.get(added_by) ?? name),
    since: added_at,
    rhythm: rhythm as Rhythm,
    delivery: (state === 'sending' ? 'waiting' : state) as Manager['delivery'],
  }));
}
