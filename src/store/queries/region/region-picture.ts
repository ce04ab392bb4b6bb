import type { Kysely } from 'kysely';
import type { RegionPicture } from '../../../../dialogs/region/picture.ts';
import type { Schema } from '../../schema/schema.ts';

/** How many teams are in the tenant's picture; 0 when there is none. */
export async function readRegionSize(db: Kysely<Schema>, tenant: string): Promise<number> {
  const kept = await db.selectFrom('regions').select('teams').where('tenant', '=', tenant).executeTakeFirst();
  return kept?.teams ?? 0;
}

/** Reads the tenants without a decision about the picture of this quarter. */
export async function regionsToDecide(db: Kysely<Schema>, quarter: string): Promise<string[]> {
  const tenants = await db
    .selectFrom('teams')
    .select('tenant')
    .distinct()
    .where('kind', '=', 'channel')
    .where('tenant', 'is not', null)
    .execute();
  const regions = await db.selectFrom('regions').select(['tenant', 'quarter']).execute();
  const decided = new Map(regions.map((row) => [row.tenant, row.quarter]));
  const all = new Set([...tenants.flatMap((row) => row.tenant ?? []), ...decided.keys()]);
  return [...all].filter((tenant) => (decided.get(tenant) ?? '') < quarter).sort();
}

/** Reads the picture of the tenant in which somebody manages a team; null when there is none. */
export async function readRegion(db: Kysely<Schema>, manager: string): Promise<RegionPicture | null> {
  const region = await db
    .selectFrom('regions')
    .innerJoin('teams', 'teams.tenant', 'regions.tenant')
    .innerJoin('managers', 'managers.team', 'teams.team')
    .select(['regions.tenant', 'regions.made_at', 'regions.teams'])
    .where('managers.manager', '=', manager)
    .where('regions.teams', '>', 0)
    .orderBy('regions.tenant')
    .limit(1)
    .executeTakeFirst();
  if (!region || region.made_at === null) return null;
  const lines = await db
    .selectFrom('region_lines')
    .select(['standard', 'choice', 'teams'])
    .where('tenant', '=', region.tenant)
    .orderBy('standard')
    .orderBy('choice')
    .execute();
  return { madeAt: region.made_at, teams: region.teams, lines };
}
