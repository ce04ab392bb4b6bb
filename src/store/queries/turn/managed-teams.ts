import type { Kysely } from 'kysely';
import type { ManagedTeam, Rhythm } from '../../../../dialogs/managers/manager.ts';
import type { Action } from '../../../../dialogs/plan/action.ts';
import type { Scan } from '../../../../dialogs/scan.ts';
import type { Stored } from '../../contract/stored-turns.ts';
import type { Schema } from '../../schema/schema.ts';
import { toAction } from '../tables/actions.ts';
import { readChoices } from '../tables/choices.ts';
import { SCAN, type TeamScanRow } from '../tables/scan-rows.ts';
import { newestScans } from '../tables/scans.ts';

/**
 * Reads the teams of a manager, each with its newest closed round, without notes or names.
 * @param named the team of which the closed round before that is read too
 */
export async function readManagedTeams(
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
  const closed = await newestClosed(db, manager, named);
  const answers = await readChoices(db, [...closed.values()].flat());
  const actions = await db
    .selectFrom('actions')
    .selectAll()
    .where('team', 'in', mine)
    .orderBy('action')
    .execute();
  const actionsOf = Map.groupBy(actions, (row) => row.team);
  return rows.map((row) =>
    managedTeam(
      row,
      (closed.get(row.team) ?? []).map((one) => answers(one)),
      actionsOf.get(row.team),
    ),
  );
}

/** @param scans the newest closed round first */
export function managedTeam(
  { team, name, rhythm }: Readonly<{ team: string; name: string; rhythm: string }>,
  scans: readonly Scan[],
  actions: readonly Schema['actions'][] = [],
): ManagedTeam {
  const [scan, before] = scans;
  return {
    id: team,
    name,
    rhythm: rhythm as Rhythm,
    scan: scan ?? null,
    before: before ?? null,
    actions: actions.map((row): Action => toAction(row, new Map())),
  };
}

/**
 * Reads the newest closed round of each team of a manager, and for the named team the one before too. Rounds are
 * compared for one team at a time, and reading two of every team would take too long.
 */
async function newestClosed(
  db: Kysely<Schema>,
  manager: string,
  named: string | undefined,
): Promise<Map<string, TeamScanRow[]>> {
  const newest = await db
    .selectFrom('managers')
    .innerJoin('scans', 'scans.team', 'managers.team')
    .select(['scans.team', ...SCAN.map((column) => `scans.${column}` as const)])
    .where('managers.manager', '=', manager)
    .where('scans.round', '=', (of) =>
      of
        .selectFrom('scans as one')
        .select('one.round')
        .whereRef('one.team', '=', 'managers.team')
        .where('one.closed_at', 'is not', null)
        .orderBy('one.round', 'desc')
        .limit(1),
    )
    .execute();
  const closed = new Map<string, TeamScanRow[]>(newest.map((row) => [row.team, [row]]));
  if (named !== undefined && closed.has(named))
    closed.set(named, await newestScans(db, { team: named, until: null, count: 2 }));
  return closed;
}
