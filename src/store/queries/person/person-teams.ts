import type { Kysely } from 'kysely';
import { ownTeam } from '../../../../dialogs/own-team.ts';
import type { Schema } from '../../schema/schema.ts';

/** How many teams one query asks for. Turns wait for it, and databases limit the values of a query. */
const AT_ONCE = 40;

/** Cuts a list of teams into lists that one query may ask for. */
export function batches(teams: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(teams.length / AT_ONCE) }, (_, n) =>
    teams.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
}

/**
 * Finds the teams in which something is kept about a person, and their own team. Whoever did something in a team is
 * kept as its member, so these queries find every team. Each of them has an index.
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

/**
 * Whether a delivery goes to a person, or tells a team about them. In the second case its key ends with the person's
 * id.
 */
export function isDeliveryOf(row: Readonly<{ key?: unknown; person?: unknown }>, person: string): boolean {
  return row.person === person || (row.person === null && String(row.key).endsWith(`-${person}`));
}
