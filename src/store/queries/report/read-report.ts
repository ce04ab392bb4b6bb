import type { Kysely, Selectable } from 'kysely';
import type { StoredAnswer, TeamReport } from '../../../../dialogs/report/team-report.ts';
import type { Schema } from '../../schema/schema.ts';
import {
  type Facts,
  facts,
  readChanges,
  readDeliveries,
  readDownloads,
  readManagerRows,
  readTechnical,
} from './report-records.ts';
import { readVoted } from './report-votes.ts';

/**
 * Reads everything that is stored of a team; null for a team that is not there. Whole rows are read, and a column
 * without a place of its own becomes a technical fact. So a column that is added later is in the report from its first
 * day.
 */
export async function readReport(db: Kysely<Schema>, team: string): Promise<TeamReport | null> {
  const found = await db.selectFrom('teams').selectAll().where('team', '=', team).executeTakeFirst();
  if (!found) return null;
  const { team: id, kind, name, created_at: createdAt, tenant, paused, ...rest } = found;
  const technical = facts('teams', id, rest);
  return {
    team: { id, kind, name, createdAt, tenant, paused: paused === 1 },
    members: await readMembers(db, team, technical),
    rounds: await readRounds(db, team, technical),
    actions: await readActionRows(db, team, technical),
    managers: await readManagerRows(db, team, technical),
    deliveries: await readDeliveries(db, team, technical),
    downloads: await readDownloads(db, team, technical),
    trail: await readChanges(db, team, technical),
    technical: [...technical, ...(await readTechnical(db, team))],
  };
}

async function readMembers(db: Kysely<Schema>, of: string, technical: Facts) {
  const rows = await db.selectFrom('members').selectAll().where('team', '=', of).orderBy('name').execute();
  return rows.map(({ team: _, member: id, name, paused, party: _party, ...rest }) => {
    technical.push(...facts('members', id, rest));
    return { id, name, paused: paused === 1 };
  });
}

async function readRounds(db: Kysely<Schema>, of: string, technical: Facts): Promise<TeamReport['rounds']> {
  const scans = await db.selectFrom('scans').selectAll().where('team', '=', of).orderBy('round').execute();
  const answers = await db
    .selectFrom('answers')
    .selectAll()
    .where('team', '=', of)
    .orderBy('criterion')
    .execute();
  const byRound = Map.groupBy(answers, (row) => row.round);
  const voted = await readVoted(db, of, technical);
  return scans.map(
    ({ team: _, round, started_at, started_by, closed_at, closed_by, released_at, ...row }) => {
      const { way, vote_by: voteBy, votes: _votes, ...rest } = row;
      technical.push(...facts('scans', `${round}`, rest));
      return {
        round,
        startedAt: started_at,
        startedBy: started_by,
        closedAt: closed_at,
        closedBy: closed_by,
        releasedAt: released_at,
        way,
        voteBy,
        ...voted(round),
        answers: (byRound.get(round) ?? []).map((row) => toAnswer(row, technical)),
      };
    },
  );
}

function toAnswer(row: Selectable<Schema['answers']>, technical: Facts): StoredAnswer {
  const {
    team: _,
    round,
    criterion,
    choice,
    reason,
    note,
    link,
    version,
    member,
    at,
    wording,
    dissent,
    evidence,
    ...rest
  } = row;
  technical.push(...facts('answers', `${round} ${criterion}`, rest));
  return { criterion, choice, reason, evidence, note, link, dissent, version, member, at, wording };
}

async function readActionRows(
  db: Kysely<Schema>,
  of: string,
  technical: Facts,
): Promise<TeamReport['actions']> {
  const rows = await db.selectFrom('actions').selectAll().where('team', '=', of).orderBy('action').execute();
  return rows.map(({ team: _, action: id, created_at: createdAt, ...row }) => {
    const {
      round,
      criterion,
      resource,
      what,
      owner,
      role,
      due,
      state,
      reason,
      version,
      member,
      at,
      ...rest
    } = row;
    technical.push(...facts('actions', `${id}`, rest));
    const about = { round, criterion, resource, what, owner, role, due, state, reason };
    return { id, ...about, version, member, createdAt, at };
  });
}
