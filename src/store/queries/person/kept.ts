import { type Kysely, type RawBuilder, sql } from 'kysely';
import { ownTeam } from '../../../../dialogs/own-team.ts';
import type { Kept } from '../../../../dialogs/rights/kept.ts';
import type { Schema } from '../../schema/schema.ts';
import type { Table } from '../../schema/tables.ts';
import { batches, teamsOf } from './person-teams.ts';

/** How much is kept about a person, counted by the database over all teams. */
export async function readKept(db: Kysely<Schema>, person: string): Promise<Kept> {
  const teams = await teamsOf(db, person);
  const own = [ownTeam(person)];
  return {
    teams: await count(db, 'members', { teams, where: sql`member = ${person}` }),
    votes: await countVoted(db, person),
    speaks: await readSpeaks(db, person),
    inGroups: await count(db, 'votes', { teams, where: sql`member = ${person} and party is not null` }),
    answers: await count(db, 'answers', { teams, where: sql`member = ${person}` }),
    rounds: await count(db, 'scans', { teams, where: sql`started_by = ${person} or closed_by = ${person}` }),
    actions: await count(db, 'actions', { teams, where: sql`owner = ${person}` }),
    receives: await count(db, 'managers', { teams, where: sql`manager = ${person}` }),
    trail: await count(db, 'audit', { teams, where: sql`member = ${person}` }),
    scan: (await count(db, 'scans', { teams: own })) > 0,
    address: (await count(db, 'conversations', { teams: own, where: sql`service_url is not null` })) > 0,
  };
}

/** Counts the criteria on which a person voted. Several ballots on one criterion count once. */
async function countVoted(db: Kysely<Schema>, person: string): Promise<number> {
  const votes = await db
    .selectFrom('votes')
    .innerJoin('members', (on) =>
      on.onRef('members.team', '=', 'votes.team').onRef('members.member', '=', 'votes.member'),
    )
    .select(['votes.team', 'votes.round', 'votes.criterion'])
    .distinct()
    .where('members.member', '=', person)
    .execute();
  return votes.length;
}

/** Reads for whom a person speaks, in the teams where they said it. */
async function readSpeaks(db: Kysely<Schema>, person: string): Promise<Kept['speaks']> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('teams', 'teams.team', 'members.team')
    .select(['teams.name', 'members.party'])
    .where('members.member', '=', person)
    .where('members.party', 'is not', null)
    .orderBy('teams.name')
    .orderBy('teams.team')
    .execute();
  return rows.map(({ name: team, party }) => ({ team, party: party ?? '' }));
}

/** Counts the rows of these teams in a table, or those that fulfil a condition. */
export async function count(
  db: Kysely<Schema>,
  table: Table,
  { teams, where = sql`true` }: Readonly<{ teams: readonly string[]; where?: RawBuilder<unknown> }>,
): Promise<number> {
  let counted = 0;
  for (const some of batches(teams)) {
    const { rows } = await sql<{ count: number | string }>`select count(*) as count from ${sql.table(table)}
      where team in (${sql.join(some)}) and (${where})`.execute(db);
    counted += Number(rows[0]?.count ?? 0);
  }
  return counted;
}
