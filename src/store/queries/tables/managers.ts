import type { Kysely } from 'kysely';
import type { Change } from '../../../../dialogs/change.ts';
import type { Manager, Rhythm } from '../../../../dialogs/managers/manager.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';

type ManagerChange = Extract<Change, { kind: 'add-manager' | 'remove-manager' | 'set-rhythm' }>;

/** Changes who receives a team's summary, or how often. Making the same change twice does no harm. */
export async function writeManager(
  db: Kysely<Schema>,
  turn: TurnRecord,
  change: ManagerChange,
): Promise<void> {
  switch (change.kind) {
    case 'add-manager': {
      const { id, name } = change.manager;
      const by = { added_by: turn.member.id, added_at: turn.at };
      await db
        .insertInto('managers')
        .values({ team: turn.team.id, manager: id, name, ...by, rhythm: 'niet' })
        .onConflict((on) => on.columns(['team', 'manager']).doUpdateSet({ name }))
        .execute();
      return;
    }
    case 'remove-manager':
      await db
        .deleteFrom('managers')
        .where('team', '=', change.team)
        .where('manager', '=', change.manager)
        .execute();
      return;
    case 'set-rhythm':
      await db
        .updateTable('managers')
        .set({ rhythm: change.rhythm })
        .where('team', '=', change.team)
        .where('manager', '=', change.manager)
        .execute();
  }
}

/** Whether somebody receives the summary of any team. */
export async function manages(db: Kysely<Schema>, person: string): Promise<boolean> {
  const one = await db.selectFrom('managers').select('team').where('manager', '=', person).limit(1).execute();
  return one.length > 0;
}

/** Reads who receives a team's summary, by name, with what became of the last message to each. */
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
