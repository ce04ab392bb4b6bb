import type { Kysely } from 'kysely';
import type { Change } from '../../../../dialogs/change.ts';
import type { Action, OwnedAction } from '../../../../dialogs/plan/action.ts';
import type { Team } from '../../../../dialogs/team.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';

/** Reads a team's actions, oldest first. @param names of the team's members, by id */
export async function readActions(
  db: Kysely<Schema>,
  team: string,
  names: ReadonlyMap<string, string>,
): Promise<Action[]> {
  const rows = await db
    .selectFrom('actions')
    .selectAll()
    .where('team', '=', team)
    .orderBy('action')
    .execute();
  return rows.map((row) => toAction(row, names));
}

/**
 * Reads the actions that a member owns in other teams than this one, by date, and whether reminders are paused there.
 */
export async function readOwned(db: Kysely<Schema>, team: string, member: string): Promise<OwnedAction[]> {
  const rows = await db
    .selectFrom('actions')
    .innerJoin('teams', 'teams.team', 'actions.team')
    .leftJoin('members as mine', (on) =>
      on.onRef('mine.team', '=', 'actions.team').on('mine.member', '=', member),
    )
    .leftJoin('members as last', (on) =>
      on.onRef('last.team', '=', 'actions.team').onRef('last.member', '=', 'actions.member'),
    )
    .selectAll('actions')
    .select([
      'teams.kind',
      'teams.name',
      'teams.paused as teamPaused',
      'mine.paused as minePaused',
      'last.name as by',
    ])
    .where('actions.owner', '=', member)
    .where('actions.team', '!=', team)
    .orderBy('actions.due')
    .orderBy('actions.team')
    .orderBy('actions.action')
    .execute();
  return rows.map((row) => ({
    team: { id: row.team, kind: row.kind as Team['kind'], name: row.name },
    action: toAction(row, new Map([[row.member, row.by ?? '']])),
    paused: { member: row.minePaused === 1, team: row.teamPaused === 1 },
  }));
}

/** @param names of the team's members, by id */
export function toAction(row: Schema['actions'], names: ReadonlyMap<string, string>): Action {
  const { action: id, round, criterion, resource, what, owner, role, due, reason, version, member } = row;
  const state = row.state as Action['state'];
  const by = names.get(member) ?? '';
  return { id, round, criterion, resource, what, owner, role, due, state, reason, version, by };
}

/**
 * Keeps an action. Of any number of writers only one wins: the one that still sees the version that it was decided on.
 * @returns 0 for every other writer
 */
export async function writeAction(
  db: Kysely<Schema>,
  turn: Pick<TurnRecord, 'team' | 'member' | 'at'>,
  change: Extract<Change, { kind: 'action' }>,
): Promise<bigint> {
  const { id, ...action } = change.action;
  const { at } = turn;
  const team = change.team ?? turn.team.id;
  const row = { ...action, version: change.expected + 1, member: turn.member.id, at };
  if (change.expected === 0) {
    const made = await db
      .insertInto('actions')
      .values({ team, action: id, created_at: at, ...row })
      .onConflict((on) => on.columns(['team', 'action']).doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows ?? 0n;
  }
  const changed = await db
    .updateTable('actions')
    .set(row)
    .where('team', '=', team)
    .where('action', '=', id)
    .where('version', '=', change.expected)
    .executeTakeFirst();
  return changed.numUpdatedRows;
}
