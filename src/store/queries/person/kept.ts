import { type Kysely, type RawBuilder, sql } from 'kysely';
import { ownTeam } from '../../../../dialogs/own-team.ts';
import type { Kept } from '../../../../dialogs/rights/kept.ts';
import type { Table } from '../../schema/columns.ts';
import type { Schema } from '../../schema/schema.ts';
import { batches, teamsOf } from './person.ts';

/** How much is kept about a person, counted by the database over all teams. */
export async function readKept(db: Kysely<Schema>, person: string): Promise<Kept> {
  const teams = await teamsOf(db, person);
  const own = [ownTeam(person)];
  return {
    teams: await count(db, 'members', teams, sql`member = ${person}`),
    answers: await count(db, 'answers', teams, sql`member = ${person}`),
    rounds: await count(db, 'scans', teams, sql`started_by = ${person} or closed_by = ${person}`),
    actions: await count(db, 'actions', teams, sql`owner = ${person}`),
    receives: await count(db, 'managers', teams, sql`manager = ${person}`),
    trail: await count(db, 'audit', teams, sql`member = ${person}`),
    scan: (await count(db, 'scans', own)) > 0,
    address: (await count(db, 'conversations', own, sql`service_url is not null`)) > 0,
  };
}

/** How many rows a table has of these teams, and of what was asked of them. */
export async function count(
  db: Kysely<Schema>,
  table: Table,
  teams: readonly string[],
  asked: RawBuilder<unknown> = sql`true`,
): Promise<number> {
  let counted = 0;
  for (const some of batches(teams)) {
    const { rows } = await sql<{ count: number | string }>`select count(*) as count from ${sql.table(table)}
      where team in (${sql.join(some)}) and (${asked})`.execute(db);
    counted += Number(rows[0]?.count ?? 0);
  }
  return counted;
}
