import type { Kysely } from 'kysely';
import type { Change, Manager, Rhythm } from '../../dialogs/state.ts';
import type { Schema } from './schema.ts';
import type { TurnRecord } from './store.ts';

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
          .values({ team: change.team ?? team, member: turn.member.id, name: turn.member.name, paused })
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
  const rows = await db.selectFrom('managers').selectAll().where('team', '=', team).orderBy('name').execute();
  const last = await db
    .selectFrom('deliveries')
    .select(['person', 'state', 'created_at'])
    .where('team', '=', team)
    .where('person', 'is not', null)
    .where('what', 'in', ['summary', 'rhythm'])
    .where('state', 'in', ['waiting', 'sending', 'sent', 'dead'])
    .orderBy('created_at')
    .execute();
  const states = new Map(last.map((row) => [row.person, row.state === 'sending' ? 'waiting' : row.state]));
  return rows.map(({ manager, name, added_by, added_at, rhythm }) => ({
    id: manager,
    name,
    by: added_by === '' ? '' : (names.get(added_by) ?? name),
    since: added_at,
    rhythm: rhythm as Rhythm,
    delivery: (states.get(manager) ?? null) as Manager['delivery'],
  }));
}
