import { type Kysely, type RawBuilder, sql } from 'kysely';
import { ownerOf } from '../../../../dialogs/own-team.ts';
import type { Cutoffs } from '../../contract/rights.ts';
import { KEPT, type Longer } from '../../schema/kept-until.ts';
import type { Schema } from '../../schema/schema.ts';
import { columnsOf, OF_TEAM, type Table } from '../../schema/tables.ts';
import { OVER } from './retention-steps.ts';

/**
 * The order in which tables lose rows: a row that keeps another one goes before it. `expireRound` deletes the scans.
 */
const ORDER = OF_TEAM.filter((table) => table !== 'scans').toSorted((a, b) => rank(a) - rank(b));

function rank(table: Table): number {
  const last: Table[] = ['members', 'channels', 'conversations', 'teams'];
  return last.indexOf(table);
}

/** Deletes the rows of a team that are older than their table keeps them. @returns how many rows of each table */
export async function expireRows(
  db: Kysely<Schema>,
  team: string,
  terms: Cutoffs,
): Promise<Map<Table, bigint>> {
  const cutoffs = await cutoffsOf(db, team, terms);
  const gone = new Map<Table, bigint>();
  for (const table of ORDER) {
    const kept = KEPT[table];
    if (!('dates' in kept)) continue;
    const longer = 'longer' in kept ? sql`and not (${LONGER[kept.longer](team, cutoffs)})` : sql``;
    const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)}
      where team = ${team} and ${dateOf(kept.dates)} < ${cutoffs[kept.term]} ${longer}`.execute(db);
    if (numAffectedRows > 0n) gone.set(table, numAffectedRows);
  }
  return gone;
}

/**
 * Cutoffs for a team. The id of a person's own team names the person, so without a round nothing there is kept longer
 * than a name.
 */
async function cutoffsOf(db: Kysely<Schema>, team: string, cutoffs: Cutoffs): Promise<Cutoffs> {
  if (ownerOf(team) === null) return cutoffs;
  const scan = await db.selectFrom('scans').select('round').where('team', '=', team).executeTakeFirst();
  return scan ? cutoffs : { ...cutoffs, notes: cutoffs.names, scans: cutoffs.names };
}

/** The first of these dates that a row has; '' for a row without any, which is older than every cutoff. */
export function dateOf(dates: readonly string[]): RawBuilder<string> {
  const [none, ...some] = [sql.lit(''), ...dates.map((date) => sql.ref(date))];
  return some.length === 0 ? sql<string>`${none}` : sql<string>`coalesce(${sql.join([...some, none])})`;
}

/**
 * Every column with a person's id, including those that are added later. A row with such an id keeps the person's name.
 */
const NAMING = OF_TEAM.filter((table) => table !== 'members').flatMap((table) =>
  columnsOf(table, 'person').map((column) => ({ table, column })),
);

/** The conditions under which rows of a team are kept longer. */
const LONGER: Record<Longer, (team: string, cutoffs: Cutoffs) => RawBuilder<unknown>> = {
  'a row that names them': (team) => {
    const named = NAMING.map(
      ({ table, column }) => sql`select ${sql.ref(column)} from ${sql.table(table)}
        where team = ${team} and ${sql.ref(column)} is not null`,
    );
    return sql`member in (${sql.join(named, sql` union `)})`;
  },
  'its round': (team) => sql`round in (select scans.round from scans where scans.team = ${team})`,
  'a round in use': (team, { names }) => sql`exists (select 1 from scans where scans.team = ${team}
      and coalesce(scans.closed_at, scans.started_at) >= ${names})
    or exists (select 1 from answers where answers.team = ${team} and answers.at >= ${names})
    or exists (select 1 from votes where votes.team = ${team} and votes.at >= ${names})`,
  'to be reached': (team) => {
    const person = ownerOf(team);
    const has = (table: 'scans' | 'actions' | 'managers') =>
      sql`exists (select 1 from ${sql.table(table)} as own where own.team = ${team})`;
    const ofTeam = sql`${has('scans')} or ${has('actions')} or ${has('managers')}`;
    if (person === null) return ofTeam;
    return sql`${ofTeam} or exists (select 1 from managers where managers.manager = ${person})
      or exists (select 1 from actions where actions.owner = ${person}
        and actions.state not in (${sql.join(OVER)}))
      or exists (select 1 from deliveries where deliveries.person = ${person}
        and deliveries.state in ('waiting', 'sending'))`;
  },
  // Audit lines of this job don't keep the team.
  'anything of the team': (team) =>
    sql.join(
      OF_TEAM.filter((table) => table !== 'teams').map((table) => {
        const told = table === 'audit' ? sql`and rest.kind <> 'retention'` : sql``;
        return sql`exists (select 1 from ${sql.table(table)} as rest where rest.team = ${team} ${told})`;
      }),
      sql` or `,
    ),
};
