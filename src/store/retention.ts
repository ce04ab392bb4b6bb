import { type Kysely, sql } from 'kysely';
import { deleteTeam, NO_TEAM, writeLine } from './forget.ts';
import { lockTeams } from './lock.ts';
import { expireAnswers, expireNames, expireNotes, expireRound } from './retention-steps.ts';
import type { Schema } from './schema.ts';

/** What is older than these times (ISO 8601) goes. */
export type Cutoffs = Readonly<{
  /** Of a round: who answered, began and closed it. */
  names: string;
  /** Of a round: notes and links, and why actions were dropped. */
  notes: string;
  /** Of a round: all of it. */
  scans: string;
  /** Of a message that was sent, or that nobody needed any more. */
  deliveries: string;
  /** Of a link to a download that has expired. */
  links: string;
  /** Of a question that was not answered well. */
  feedback: string;
}>;

/** How many teams, and how many other rows, one batch looks at: turns that arrive meanwhile wait for it. */
const TEAMS = 25;
const ROWS = 500;

/**
 * Deletes what was kept long enough, of the next few teams by id. What was done before is not done again.
 * @returns the last team of this batch, or null when there are no more
 */
export async function expireTeams(
  db: Kysely<Schema>,
  cutoffs: Cutoffs,
  at: string,
  after: string | null,
): Promise<string | null> {
  const teams = await nextTeams(db, after);
  for (const team of teams) await expireTeam(db, cutoffs, at, team);
  return teams.length < TEAMS ? null : (teams.at(-1) ?? null);
}

/** Teams by id, also those of which only a trail is left. */
async function nextTeams(db: Kysely<Schema>, after: string | null): Promise<string[]> {
  const from = after === null ? sql`team >= ''` : sql`team > ${after}`;
  const { rows } = await sql<{ team: string }>`
    select team from (select team from teams where ${from} order by team limit ${TEAMS}) as known
    union
    select team from (select distinct team from audit where ${from} order by team limit ${TEAMS}) as told
    order by team limit ${TEAMS}`.execute(db);
  return rows.map((row) => row.team);
}

async function expireTeam(db: Kysely<Schema>, cutoffs: Cutoffs, at: string, team: string): Promise<void> {
  await lockTeams(db, [team]);
  const names = await expireTrail(db, team, cutoffs);
  if (team === NO_TEAM) return;
  const steps = new Map([
    ['names', names],
    ['notes', 0n],
    ['scans', 0n],
  ]);
  const count = (step: string, rows: bigint) => steps.set(step, (steps.get(step) ?? 0n) + rows);
  for (const { round, used } of await roundsOf(db, team)) {
    if (used < cutoffs.scans) count('scans', await expireRound(db, team, round));
    else {
      if (used < cutoffs.notes) count('notes', await expireNotes(db, team, round));
      if (used < cutoffs.names) count('names', await expireAnswers(db, team, round));
    }
  }
  if (await isOver(db, team, cutoffs)) {
    const deleted = await deleteTeam(db, team);
    const trail = await db.deleteFrom('audit').where('team', '=', team).executeTakeFirst();
    // Another process came first.
    if (deleted + trail.numDeletedRows === 0n) return;
    // Written down where it tells of nobody.
    await writeLine(db, { team: NO_TEAM, kind: 'retention', choice: 'team', at });
    return;
  }
  const done = [...steps].filter(([, rows]) => rows > 0n).map(([step]) => step);
  if (done.length === 0) return;
  await expireNames(db, team);
  await writeLine(db, { team, kind: 'retention', choice: done.join(' '), at });
}

/** A team's rounds, with when each was closed or, when it never was, last used. */
async function roundsOf(db: Kysely<Schema>, team: string): Promise<{ round: number; used: string }[]> {
  const scans = await db
    .selectFrom('scans')
    .select(['round', 'started_at', 'closed_at'])
    .where('team', '=', team)
    .execute();
  const answers = await db
    .selectFrom('answers')
    .select('round')
    .select(({ fn }) => fn.max('at').as('last'))
    .where('team', '=', team)
    .groupBy('round')
    .execute();
  const last = new Map(answers.map((row) => [row.round, row.last]));
  return scans.map(({ round, started_at, closed_at }) => {
    const changed = last.get(round) ?? started_at;
    return { round, used: closed_at ?? (changed > started_at ? changed : started_at) };
  });
}

/** What the trail tells of no round that is still there: first who, and much later the line itself. */
async function expireTrail(db: Kysely<Schema>, team: string, cutoffs: Cutoffs): Promise<bigint> {
  const rounds = db.selectFrom('scans').select('round').where('team', '=', team);
  await db
    .deleteFrom('audit')
    .where('team', '=', team)
    .where('round', 'not in', rounds)
    .where('at', '<', cutoffs.scans)
    .execute();
  const about = ['add-manager', 'remove-manager', 'set-rhythm'];
  const names = await db
    .updateTable('audit')
    .set((row) => ({
      member: '',
      subject: row.case().when('kind', 'in', about).then('').else(row.ref('subject')).end(),
    }))
    .where('team', '=', team)
    .where('round', 'not in', rounds)
    .where('at', '<', cutoffs.names)
    .where('member', '!=', '')
    .executeTakeFirst();
  return names.numUpdatedRows;
}

/** Whether nothing is left of a team but who its members are and where it is. */
async function isOver(db: Kysely<Schema>, team: string, cutoffs: Cutoffs): Promise<boolean> {
  const made = await db.selectFrom('teams').select('created_at').where('team', '=', team).executeTakeFirst();
  if (made && made.created_at >= cutoffs.scans) return false;
  for (const table of ['scans', 'actions', 'managers'] as const) {
    const left = await db
      .selectFrom(table)
      .select('team')
      .where('team', '=', team)
      .limit(1)
      .executeTakeFirst();
    if (left) return false;
  }
  // What this job wrote about the team goes along with it.
  const told = await db
    .selectFrom('audit')
    .select('kind')
    .where('team', '=', team)
    .where('kind', '!=', 'retention')
    .limit(1)
    .executeTakeFirst();
  return !told;
}

/** @returns whether there may be more */
export async function expireOthers(db: Kysely<Schema>, cutoffs: Cutoffs): Promise<boolean> {
  const deliveries = await db
    .selectFrom('deliveries')
    .select(['team', 'key'])
    .where('state', 'in', ['sent', 'dropped'])
    .where('settled_at', '<', cutoffs.deliveries)
    .limit(ROWS)
    .execute();
  for (const { team, key } of deliveries) {
    await db.deleteFrom('deliveries').where('team', '=', team).where('key', '=', key).execute();
  }
  const links = await db
    .selectFrom('links')
    .select('hash')
    .where('expires_at', '<', cutoffs.links)
    .limit(ROWS)
    .execute();
  for (const { hash } of links) await db.deleteFrom('links').where('hash', '=', hash).execute();
  const feedback = await db
    .selectFrom('feedback')
    .select('id')
    .where('day', '<', cutoffs.feedback)
    .limit(ROWS)
    .execute();
  for (const { id } of feedback) await db.deleteFrom('feedback').where('id', '=', id).execute();
  return [deliveries, links, feedback].some((rows) => rows.length === ROWS);
}
