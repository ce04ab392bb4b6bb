import type { Kysely } from 'kysely';
import { ownTeam } from '../../../../dialogs/own-team.ts';
import type { Schema } from '../../schema/schema.ts';

/** How many teams one query asks for: others wait for it, and databases limit its values. */
const AT_ONCE = 40;

/** The teams, as many at a time as one query may ask for. */
export function batches(teams: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(teams.length / AT_ONCE) }, (_, n) =>
    teams.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
}

/**
 * The teams in which something is kept about a person; their own among them. Whoever did something in a team is
 * one of its members, so that these look-ups, which all have an index, find every team.
 */
export async function teamsOf(db: Kysely<Schema>, person: string): Promise<string[]> {
  const found = await Promise.all([
    db.selectFrom('members').select('team').where('member', '=', person).execute(),
    db.selectFrom('managers').select('team').where('manager', '=', person).execute(),
    db.selectFrom('actions').select('team').where('owner', '=', person).execute(),
    db.selectFrom('deliveries').select('team').where('person', '=', person).execute(),
    db.selectFrom('audit').select('team').where('subject', '=', person).execute(),
    db.selectFrom('links').select('team').where('person', '=', person).execute(),
  ]);
  return [...new Set([ownTeam(person), ...found.flat().map((row) => row.team)])];
}

/** Whether a delivery is to a person, or tells a team of them: the key of such a one ends with who it is. */
export function isDeliveryOf(row: Readonly<{ key?: unknown; person?: unknown }>, person: string): boolean {
  return row.person === person || (row.person === null && String(row.key).endsWith(`-${person}`));
}
