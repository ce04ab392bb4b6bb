import type { Kysely } from 'kysely';
import type { RegionTeam } from '../../../../dialogs/region/facts.ts';
import type { Quarter } from '../../../../dialogs/region/quarter.ts';
import type { Schema } from '../../schema/schema.ts';
import { readChoices } from '../tables/choices.ts';
import type { TeamScanRow } from '../tables/scan-rows.ts';

/** How many teams one batch reads. Turns that arrive meanwhile wait for it. */
const TEAMS = 50;

/**
 * The next few channel teams of a tenant, by id, that released a round or have one in the picture.
 * @param after the last team of the batch before; null begins
 */
export async function readRegionTeams(
  db: Kysely<Schema>,
  { tenant, quarter, after }: Readonly<{ tenant: string; quarter: Quarter; after: string | null }>,
): Promise<RegionTeam[]> {
  const teams = await nextTeams(db, tenant, after);
  if (teams.length === 0) return [];
  const scans = await db
    .selectFrom('scans')
    .select(['team', 'round', 'started_at', 'closed_at', 'released_at'])
    .where('team', 'in', teams)
    .where('closed_at', 'is not', null)
    .orderBy('round', 'desc')
    .execute();
  const parts = await db.selectFrom('region_rounds').selectAll().where('team', 'in', teams).execute();
  const knownTo = await readKnownTo(db, teams);
  const removed = await readRemoved(db, teams);
  const partOf = new Map(
    parts.filter((row) => row.left_in === null && row.tenant === tenant).map((row) => [row.team, row]),
  );
  const rounds = new Map(scans.map((row) => [keyOf(row), row]));
  const newest = new Map<string, TeamScanRow>();
  for (const row of scans) {
    const inTime = row.released_at !== null && row.released_at < quarter.start;
    if (inTime && !removed.has(row.team) && !newest.has(row.team)) newest.set(row.team, row);
  }
  const inPicture = [...partOf.values()].flatMap((row) => rounds.get(keyOf(row)) ?? []);
  const scanOf = await readChoices(db, [...newest.values(), ...inPicture]);
  const seen = new Set(parts.map(keyOf));
  return teams.map((team) => {
    const released = newest.get(team);
    const part = partOf.get(team);
    const round = part && rounds.get(keyOf(part));
    return {
      team,
      released: released ? { scan: scanOf(released), fresh: !seen.has(keyOf(released)) } : null,
      part:
        part && round
          ? {
              scan: scanOf(round),
              cohort: part.cohort,
              size: part.size,
              known: part.known,
              released: round.released_at !== null && !removed.has(team),
            }
          : null,
      knownTo: knownTo.get(team) ?? [],
    };
  });
}

function keyOf({ team, round }: Readonly<{ team: string; round: number }>): string {
  return `${round} ${team}`;
}

async function nextTeams(db: Kysely<Schema>, tenant: string, after: string | null): Promise<string[]> {
  const rows = await db
    .selectFrom('teams')
    .select('team')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'channel')
    .where('team', '>', after ?? '')
    .where((row) =>
      row.or([
        row('team', 'in', db.selectFrom('scans').select('team').where('released_at', 'is not', null)),
        row('team', 'in', db.selectFrom('region_rounds').select('team').where('left_in', 'is', null)),
      ]),
    )
    .orderBy('team')
    .limit(TEAMS)
    .execute();
  return rows.map((row) => row.team);
}

/** Finds the teams from which the bot was removed, and to which it did not come back. They can't take a release back. */
async function readRemoved(db: Kysely<Schema>, teams: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('conversations')
    .select(({ fn }) => ['team', fn.max('removed_at').as('removed'), fn.max('seen_at').as('seen')])
    .where('team', 'in', teams)
    .groupBy('team')
    .execute();
  return new Set(
    rows.flatMap(({ team, removed, seen }) => (removed !== null && removed >= (seen ?? '') ? [team] : [])),
  );
}

/**
 * Finds who may know each team's results: its members, and everybody who receives its summary or once did, as its trail
 * tells.
 */
async function readKnownTo(db: Kysely<Schema>, teams: readonly string[]): Promise<Map<string, string[]>> {
  const found = await Promise.all([
    db.selectFrom('members').select(['team', 'member as person']).where('team', 'in', teams).execute(),
    db.selectFrom('managers').select(['team', 'manager as person']).where('team', 'in', teams).execute(),
    db
      .selectFrom('audit')
      .select(['team', 'subject as person'])
      .distinct()
      .where('team', 'in', teams)
      .where('kind', 'in', ['add-manager', 'remove-manager'])
      .where('subject', 'is not', null)
      .execute(),
  ]);
  const known = new Map<string, string[]>();
  for (const { team, person } of found.flat()) {
    if (person) known.set(team, [...(known.get(team) ?? []), person]);
  }
  return known;
}
