import type { Kysely } from 'kysely';
import type { Action } from '../../dialogs/state.ts';
import { toAction } from './actions.ts';
import { readChoices, type ScanRow } from './choices.ts';
import type { Schema } from './schema.ts';
import type { Stored } from './store.ts';

/**
 * The teams of a manager, each with its newest closed round, without notes or names.
 * @param named the team that comes with the round before that too
 */
export async function readTeams(
  db: Kysely<Schema>,
  manager: string,
  named?: string,
): Promise<Stored['teams']> {
  const rows = await db
    .selectFrom('managers')
    .innerJoin('teams', 'teams.team', 'managers.team')
    .select(['teams.team', 'teams.name', 'managers.rhythm'])
    .where('managers.manager', '=', manager)
    .execute();
  const mine = db.selectFrom('managers').select('team').where('manager', '=', manager);
  const scans = await db
    .selectFrom('scans')
    .select(['team', 'round', 'started_at', 'closed_at'])
    .where('team', 'in', mine)
    .where('closed_at', 'is not', null)
    .orderBy('round', 'desc')
    .execute();
  // Comparing is for one team at a time; all of them twice would be too much to wait for.
  const closed = newestOf(scans, (id) => (id === named ? 2 : 1));
  const answers = await readChoices(db, [...closed.values()].flat());
  const actions = await db
    .selectFrom('actions')
    .selectAll()
    .where('team', 'in', mine)
    .orderBy('action')
    .execute();
  const actionsOf = Map.groupBy(actions, (row) => row.team);
  return rows.map(({ team, name, rhythm }) => {
    const [scan, before] = (closed.get(team) ?? []).map((row) => answers(row));
    return {
      id: team,
      name,
      rhythm: rhythm as Stored['teams'][number]['rhythm'],
      scan: scan ?? null,
      before: before ?? null,
      actions: (actionsOf.get(team) ?? []).map((row): Action => toAction(row, new Map())),
    };
  });
}

/** The newest rounds of each team, newest first. */
function newestOf(scans: readonly ScanRow[], count: (team: string) => number): Map<string, ScanRow[]> {
  const closed = new Map<string, ScanRow[]>();
  for (const row of scans) {
    const kept = closed.get(row.team) ?? [];
    if (kept.length < count(row.team)) closed.set(row.team, [...kept, row]);
  }
  return closed;
}
