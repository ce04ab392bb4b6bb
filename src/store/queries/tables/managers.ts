import type { Kysely } from 'kysely';
import type { Change } from '../../../../dialogs/change.ts';
import type { Manager, Rhythm } from '../../../../dialogs/managers/manager.ts';
import type { Time } from '../../../../dialogs/time.ts';
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

/**
 * When somebody ended the summary of a team, if they did that themselves and it is the last that the team's trail tells
 * of them as a receiver; null otherwise, and when the trail does not name them any more.
 */
export async function endedByThemselves(
  db: Kysely<Schema>,
  team: string,
  person: string,
): Promise<Time | null> {
  const lines = await db
    .selectFrom('audit')
    .select(['at', 'kind', 'member'])
    .where('subject', '=', person)
    .where('team', '=', team)
    .where('kind', 'in', ['add-manager', 'remove-manager'])
    .orderBy('at', 'desc')
    .limit(2)
    .execute();
  const [last, before] = lines;
  // Of two lines of one moment nobody knows which was last.
  if (!last || last.at === before?.at) return null;
  return last.kind === 'remove-manager' && last.member === person ? (last.at as Time) : null;
}

/**
 * Makes somebody a receiver again who ended that themselves.
 * @returns 0 when they did not, or when they receive the summary already
 */
export async function receiveAgain(
  db: Kysely<Schema>,
  { member, at }: TurnRecord,
  { team, rhythm }: Extract<Change, { kind: 'receive-again' }>,
): Promise<bigint> {
  if ((await endedByThemselves(db, team, member.id)) === null) return 0n;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('managers')
    .values({ team, manager: member.id, name: member.name, added_by: member.id, added_at: at, rhythm })
    .onConflict((on) => on.columns(['team', 'manager']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows ?? 0n;
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
