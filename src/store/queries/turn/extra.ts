import { type Kysely, sql } from 'kysely';
import type { Scan } from '../../../../dialogs/state.ts';
import type { About, Need, Stored } from '../../contract/stored-turns.ts';
import type { Spot } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { count, readKept } from '../person/kept.ts';
import { readRegion } from '../region/regions.ts';
import { readActions, readOwned } from '../tables/actions.ts';
import { readManagers } from '../tables/managers.ts';
import { readTeams } from '../tables/teams.ts';
import { scanOf } from './load-turn.ts';
import { ANSWER } from './spot-rows.ts';
import { readTold } from './told.ts';

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
    rounds: () => readRounds(db, team, names, about.round),
    sizes: () => readSizes(db, team),
    teams: () => readTeams(db, member, about.team),
    region: () => readRegion(db, member),
    paused: () => readPaused(db, team, member),
    released: () => readReleased(db, team),
    kept: () => readKept(db, member),
    told: () => readTold(db, team),
  };
  const entries = await Promise.all(needs.map(async (need) => [need, await read[need]()] as const));
  return Object.fromEntries(entries);
}

/** How many rounds are read: as many as stand side by side anywhere. A team may have any number. */
const ROUNDS = 12;

/** @param until the newest of them, where that is not the team's newest */
async function readRounds(
  db: Kysely<Schema>,
  team: string,
  names: Names,
  until: number | undefined,
): Promise<Scan[]> {
  const rows = await db
    .selectFrom('scans')
    .select(['round', 'started_at', 'closed_at'])
    .where('team', '=', team)
    .$if(until !== undefined, (scans) => scans.where('round', '<=', until ?? 0))
    .orderBy('round', 'desc')
    .limit(ROUNDS)
    .execute();
  const [newest, oldest] = [rows[0]?.round, rows.at(-1)?.round];
  if (newest === undefined || oldest === undefined) return [];
  const answers = await db
    .selectFrom('answers')
    .select(['round', ...ANSWER])
    .where('team', '=', team)
    .where('round', '>=', oldest)
    .where('round', '<=', newest)
    .execute();
  const byRound = Map.groupBy(answers, (row) => row.round);
  return rows.reverse().map((row) => scanOf(row, byRound.get(row.round) ?? [], names));
}

/** How much a team has, counted by the database. */
async function readSizes(db: Kysely<Schema>, team: string): Promise<Stored['sizes']> {
  return {
    rounds: await count(db, 'scans', [team]),
    answers: await count(db, 'answers', [team], sql`choice is not null`),
  };
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
