import { type Kysely, sql } from 'kysely';
import { ABOUT_VOTES } from '../../../../dialogs/delivery.ts';
import type { TeamReport, TechnicalFact } from '../../../../dialogs/report/team-report.ts';
import { startOf, type Time, utcDay } from '../../../../dialogs/time.ts';
import { isUnsigned } from '../../../../dialogs/unsigned.ts';
import type { Schema } from '../../schema/schema.ts';
import { OF_TEAM, type Table } from '../../schema/tables.ts';

/** The tables that have a place of their own in a report. */
const PLACED: readonly Table[] = [
  'teams',
  'members',
  'scans',
  'answers',
  'actions',
  'managers',
  'deliveries',
  'links',
  'audit',
  'ways',
  'ballots',
  'ballot_counts',
  'party_counts',
  // No report tells who voted.
  'votes',
];

/** All other tables, including those that are added later. Their rows are in a report as they are. */
const TECHNICAL = OF_TEAM.filter((table) => !PLACED.includes(table));

/** Stored values without a place of their own in a report. Each function here adds to the list that it is given. */
export type Facts = TechnicalFact[];

export async function readManagerRows(db: Kysely<Schema>, of: string, technical: Facts) {
  const rows = await db.selectFrom('managers').selectAll().where('team', '=', of).orderBy('name').execute();
  return rows.map(({ team: _, manager: id, name, added_by: addedBy, added_at: since, rhythm, ...rest }) => {
    technical.push(...facts('managers', id, rest));
    return { id, name, addedBy, since, rhythm };
  });
}

export async function readDeliveries(
  db: Kysely<Schema>,
  of: string,
  technical: Facts,
): Promise<TeamReport['deliveries']> {
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('team', '=', of)
    // Whether somebody got a reminder to vote tells whether they had voted.
    .where('what', 'not in', ABOUT_VOTES)
    .orderBy('created_at')
    .orderBy('key')
    .execute();
  return rows.map(({ team: _, key, due_at, attempted_at, settled_at, created_at, ...row }) => {
    const { what, person, round, action, state, attempts, uncertain, error, ...rest } = row;
    technical.push(...facts('deliveries', what, { key }), ...facts('deliveries', key, rest));
    const times = { dueAt: due_at, attemptedAt: attempted_at, settledAt: settled_at, createdAt: created_at };
    return { what, person, round, action, state, attempts, uncertain, error, ...times };
  });
}

export async function readDownloads(
  db: Kysely<Schema>,
  of: string,
  technical: Facts,
): Promise<TeamReport['downloads']> {
  const rows = await db.selectFrom('links').selectAll().where('team', '=', of).orderBy('made_at').execute();
  return rows.map(({ team: _, hash: _hash, sign_in: _signIn, person, format, round, ...row }) => {
    const { without_notes, made_at, expires_at, used_at, ...rest } = row;
    technical.push(...facts('links', made_at, rest));
    const times = { madeAt: made_at, expiresAt: expires_at, usedAt: used_at };
    return { person, format, round, withoutNotes: without_notes === 1, ...times };
  });
}

export async function readChanges(
  db: Kysely<Schema>,
  of: string,
  technical: Facts,
): Promise<TeamReport['trail']> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('team', '=', of)
    .orderBy('at')
    .orderBy('activity')
    .orderBy('n')
    .execute();
  const lines = rows.map(({ team: _, at, member, kind, round, criterion, choice, ...row }) => {
    const { reason, version, subject, ...rest } = row;
    if (isUnsigned(kind)) return { ...nobodys(at), kind, round, criterion, choice, reason, version, subject };
    technical.push(...facts('audit', at, rest));
    return { at, member, kind, round, criterion, choice, reason, version, subject };
  });
  return lines.sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at));
}

/** Of an unsigned line only the day is told: its minute, beside what somebody else did then, could tell who it was. */
function nobodys(at: Time): Pick<TeamReport['trail'][number], 'at' | 'member'> {
  return { at: startOf(utcDay(at)), member: '' };
}

/** Reads the tables that only the bot itself needs. The second column of each tells its rows apart. */
export async function readTechnical(db: Kysely<Schema>, of: string): Promise<Facts> {
  const technical: Facts = [];
  for (const table of TECHNICAL) {
    const { rows } = await sql<
      Record<string, string | number | null>
    >`select * from ${sql.table(table)} where team = ${of}`.execute(db);
    for (const { team: _, ...row } of rows)
      technical.push(...facts(table, String(Object.values(row)[0]), row));
  }
  return technical;
}

/**
 * Makes facts of the fields of a row that hold something.
 * @param of what tells this row from others of its table
 */
export function facts(table: string, of: string, row: Record<string, string | number | null>): Facts {
  return Object.entries(row).flatMap(([field, value]) =>
    value === null ? [] : [{ table, of, field, value }],
  );
}
