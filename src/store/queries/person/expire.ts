import { type Kysely, sql } from 'kysely';
import type { Time } from '../../../../dialogs/time.ts';
import type { Cutoffs, ExpiredTeams } from '../../contract/rights.ts';
import { lockTeams } from '../../schema/engine.ts';
import type { Schema } from '../../schema/schema.ts';
import { OF_TEAM } from '../../schema/tables.ts';
import type { Write } from '../../schema/transaction.ts';
import { NO_TEAM, writeNobodysLine } from '../tables/audit.ts';
import { teamsDue } from './retention-due.ts';
import { expireAnswers, expireNotes, expireRound } from './retention-steps.ts';
import { expireRows } from './retention-tables.ts';
import { expireWho } from './retention-trail.ts';

/** How many teams one batch looks at. */
const TEAMS = 25;

/**
 * Deletes what was kept long enough, of the next few teams by id. A row that is kept only by a row of another team goes
 * in a later run, after that row. Each team has a transaction of its own, since its turns wait for that.
 * @param at the time that the audit line of each team gets
 * @param after the last team of the batch before; null begins
 * @param dueOf finds the teams of which something may go
 */
export async function expireTeams(
  write: Write,
  { cutoffs, at, after }: Readonly<{ cutoffs: Cutoffs; at: Time; after: string | null }>,
  dueOf = teamsDue,
): Promise<ExpiredTeams> {
  const { teams, due } = await write(async (db) => {
    const next = await nextTeams(db, after);
    return { teams: next, due: await dueOf(db, next, cutoffs) };
  });
  let changed = 0;
  for (const team of teams) {
    if (due.has(team) && (await write((db) => expireTeam(db, team, { cutoffs, at })))) changed += 1;
  }
  return {
    last: teams.length < TEAMS ? null : (teams.at(-1) ?? null),
    looked: teams.filter((team) => team !== NO_TEAM).length,
    changed,
  };
}

/** Reads ids of teams, even of those with a row in only one table. */
async function nextTeams(db: Kysely<Schema>, after: string | null): Promise<string[]> {
  const from = after === null ? sql`team >= ''` : sql`team > ${after}`;
  const some = OF_TEAM.map(
    (table) => sql`select team from (select distinct team from ${sql.table(table)} where ${from}
      order by team limit ${TEAMS}) as ${sql.id(`of_${table}`)}`,
  );
  const { rows } = await sql<{ team: string }>`${sql.join(some, sql` union `)}
    order by team limit ${TEAMS}`.execute(db);
  return rows.map((row) => row.team);
}

/** @returns whether something of a team was deleted */
async function expireTeam(
  db: Kysely<Schema>,
  team: string,
  { cutoffs, at }: Readonly<{ cutoffs: Cutoffs; at: Time }>,
): Promise<boolean> {
  await lockTeams(db, [team]);
  const done = await expireRounds(db, team, cutoffs);
  done.names += await expireOutside(db, team, cutoffs);
  const gone = await expireRows(db, team, cutoffs);
  // When nothing else was deleted, the line tells about the names of members that went with their rows.
  if (Object.values(done).every((rows) => rows === 0n)) done.names = gone.get('members') ?? 0n;
  if (team === NO_TEAM) return false;
  if (gone.has('teams') || (await onlyLines(db, team))) {
    await db.deleteFrom('audit').where('team', '=', team).execute();
    // The line about the deletion of a team names no team.
    if (gone.size > 0) await writeNobodysLine(db, { team: NO_TEAM, kind: 'retention', choice: 'team', at });
    return gone.size > 0;
  }
  const told = Object.entries(done).flatMap(([step, rows]) => (rows > 0n ? [step] : []));
  if (told.length > 0) await writeNobodysLine(db, { team, kind: 'retention', choice: told.join(' '), at });
  return told.length > 0 || gone.size > 0;
}

async function expireRounds(db: Kysely<Schema>, team: string, cutoffs: Cutoffs) {
  const done = { names: 0n, notes: 0n, scans: 0n };
  for (const { round, used } of await roundsOf(db, team)) {
    if (used < cutoffs.scans) {
      done.scans += await expireRound(db, team, round);
      continue;
    }
    if (used < cutoffs.notes) done.notes += await expireNotes(db, team, round);
    if (used < cutoffs.names) done.names += await expireAnswers(db, team, round);
  }
  return done;
}

/** Reads a team's rounds. `used`: when the round was closed; for an open round, when it was last changed. */
async function roundsOf(db: Kysely<Schema>, team: string): Promise<{ round: number; used: Time }[]> {
  const scans = await db
    .selectFrom('scans')
    .select(['round', 'started_at', 'closed_at'])
    .where('team', '=', team)
    .execute();
  const [answered, voted] = [await lastIn(db, 'answers', team), await lastIn(db, 'votes', team)];
  return scans.map(({ round, started_at, closed_at }) => {
    const changes = [started_at, answered.get(round), voted.get(round)].flatMap((at) => at ?? []).sort();
    return { round, used: closed_at ?? changes.at(-1) ?? started_at };
  });
}

/** Reads when something of each round last changed in a table. */
async function lastIn(
  db: Kysely<Schema>,
  table: 'answers' | 'votes',
  team: string,
): Promise<Map<number, Time>> {
  const rows = await db
    .selectFrom(table)
    .select('round')
    .select(({ fn }) => fn.max('at').as('last'))
    .where('team', '=', team)
    .groupBy('round')
    .execute();
  return new Map(rows.map((row) => [row.round, row.last]));
}

/** Deletes names outside rounds: in audit lines of rounds that are gone, and the names of those who added a manager. */
async function expireOutside(db: Kysely<Schema>, team: string, { names }: Cutoffs): Promise<bigint> {
  const rounds = sql`select scans.round from scans where scans.team = ${team}`;
  const trail = await expireWho(db, team, sql`round not in (${rounds}) and at < ${names}`);
  const added = await db
    .updateTable('managers')
    .set({ added_by: '' })
    .where('team', '=', team)
    .where('added_at', '<', names)
    .where('added_by', '!=', '')
    .executeTakeFirst();
  return trail + added.numUpdatedRows;
}

/** Whether nothing but audit lines of this job is left of a team. */
async function onlyLines(db: Kysely<Schema>, team: string): Promise<boolean> {
  const left = OF_TEAM.map((table) => {
    const told = table === 'audit' ? sql`and kind <> 'retention'` : sql``;
    return sql`select 1 as one from ${sql.table(table)} where team = ${team} ${told}`;
  });
  const { rows } = await sql`${sql.join(left, sql` union all `)} limit 1`.execute(db);
  return rows.length === 0;
}
