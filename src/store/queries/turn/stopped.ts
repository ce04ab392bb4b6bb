import type { Kysely } from 'kysely';
import type { Stored } from '../../contract/stored-turns.ts';
import type { Schema } from '../../schema/schema.ts';
import { readChoices } from '../tables/choices.ts';
import { endedByThemselves } from '../tables/managers.ts';
import { newestScans } from '../tables/scans.ts';
import { managedTeam } from './managed-teams.ts';

/** Reads a team whose summary somebody ended themselves, as its managers see it. */
export async function readStopped(
  db: Kysely<Schema>,
  { team, member }: Readonly<{ team: string; member: string }>,
): Promise<Stored['stopped']> {
  const at = await endedByThemselves(db, team, member);
  if (at === null) return null;
  const found = await db
    .selectFrom('teams')
    .select(['team', 'name'])
    .where('team', '=', team)
    .executeTakeFirst();
  if (!found) return null;
  const closed = await newestScans(db, { team, until: null, count: 1 });
  const scans = closed.map(await readChoices(db, closed));
  const actions = await db
    .selectFrom('actions')
    .selectAll()
    .where('team', '=', team)
    .orderBy('action')
    .execute();
  return { team: managedTeam({ ...found, rhythm: 'niet' }, scans, actions), at };
}
