import type { Kysely } from 'kysely';
import type { Scan } from '../../dialogs/state.ts';
import { readActions, readOwned } from './actions.ts';
import { readManagers } from './managers.ts';
import { readKept } from './person.ts';
import { withAnswers } from './read.ts';
import { readRegion } from './region.ts';
import type { Schema } from './schema.ts';
import type { About, Need, Spot, Stored } from './store.ts';
import { readTeams } from './teams.ts';

type Names = ReadonlyMap<string, string>;

/** Reads what some events need beside the newest scan. */
export async function readExtra(
  db: Kysely<Schema>,
  { team, member }: Spot,
  needs: readonly Need[],
  names: Names,
  about: About,
): Promise<Partial<Stored>> {
  const read: { [N in Need]: () => Promise<Stored[N]> } = {
    managers: () => readManagers(db, team, names),
    actions: () => readActions(db, team, names),
    owned: () => readOwned(db, team, member),
    rounds: () => readRounds(db, team, names),
    teams: () => readTeams(db, member, about.team),
    region: () => readRegion(db, member),
    paused: () => readPaused(db, team, member),
    released: () => readReleased(db, team),
    kept: () => readKept(db, member),
  };
  const entries = await Promise.all(needs.map(async (need) => [need, await read[need]()] as const));
  return Object.fromEntries(entries);
}

async function readRounds(db: Kysely<Schema>, team: string, names: Names): Promise<Scan[]> {
  const rows = await db
    .selectFrom('scans')
    .select(['round', 'started_at', 'closed_at'])
    .where('team', '=', team)
    .orderBy('round')
    .execute();
  return await Promise.all(rows.map((row) => withAnswers(db, team, row, names)));
}

export async function readPaused(
  db: Kysely<Schema>,
  team: string,
  member: string,
): Promise<Stored['paused']> {
  const ofTeam = await db.selectFrom('teams').select('paused').where('team', '=', team).executeTakeFirst();
  const ofMember = await db
    .selectFrom('members')
    .select('paused')
    .where('team', '=', team)
    .where('member', '=', member)
    .executeTakeFirst();
  return { member: ofMember?.paused === 1, team: ofTeam?.paused === 1 };
}

async function readReleased(db: Kysely<Schema>, team: string): Promise<number | null> {
  const newest = await db
    .selectFrom('scans')
    .select('round')
    .where('team', '=', team)
    .where('released_at', 'is not', null)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest?.round ?? null;
}
