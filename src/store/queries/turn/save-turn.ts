import type { Kysely } from 'kysely';
import { ownerOf } from '../../../../dialogs/own-team.ts';
import type { Change } from '../../../../dialogs/state.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import { lockTeams } from '../../schema/engine.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';
import { writeDeliveries } from '../delivery/deliveries.ts';
import { NotSaved } from '../not-saved.ts';
import { isEnd, writeEnd } from '../person/rights.ts';
import { writeAction } from '../tables/actions.ts';
import { auditedTeam, auditOf } from '../tables/audit.ts';
import { writeLink } from '../tables/links.ts';
import { writeManagerChange } from '../tables/managers.ts';
import { writeShare } from './told.ts';
import { writeAnswer } from './write-answer.ts';
import { writePlace } from './write-place.ts';
import { keepName, writeWho } from './write-who.ts';

/**
 * Writes one turn inside the caller's transaction.
 * @throws NotSaved when the caller has to roll back
 */
export async function writeTurn(db: Kysely<Schema>, turn: TurnRecord): Promise<void> {
  await othersThere(db, turn);
  await writeWho(db, turn);
  for (const [n, change] of turn.changes.entries()) {
    await writeAudit(db, turn, change, n);
    await writeChange(db, turn, change);
  }
  if (turn.changes.some(isEnd)) return;
  if (turn.deliveries.length > 0) await writeDeliveries(db, turn.deliveries, turn.at);
  if (turn.cardChange) await writePlace(db, turn, turn.cardChange);
}

/** What a manager changes of a team from their own chat brings nothing back of a team that is deleted. */
async function othersThere(db: Kysely<Schema>, turn: TurnRecord): Promise<void> {
  const named = turn.changes.map((change) => auditedTeam(turn, change));
  const others = new Set(named.filter((team) => team !== turn.team.id && ownerOf(team) === null));
  if (others.size === 0) return;
  // With their own, in the order in which everybody locks.
  await lockTeams(db, [...others, turn.team.id]);
  const found = await db
    .selectFrom('teams')
    .select('team')
    .where('team', 'in', [...others])
    .execute();
  if (found.length < others.size) throw new NotSaved('conflict');
}

const insertAudit = prepared<Schema['audit']>((db, param) =>
  db
    .insertInto('audit')
    .values({
      team: param('team'),
      conversation: param('conversation'),
      activity: param('activity'),
      n: param('n'),
      at: param('at'),
      member: param('member'),
      kind: param('kind'),
      round: param('round'),
      criterion: param('criterion'),
      choice: param('choice'),
      reason: param('reason'),
      version: param('version'),
      subject: param('subject'),
    })
    .onConflict((on) => on.columns(['team', 'conversation', 'activity', 'n']).doNothing()),
);

/** The audit line comes first: its key is what tells that an activity comes a second time. */
async function writeAudit(db: Kysely<Schema>, turn: TurnRecord, change: Change, n: number): Promise<void> {
  const team = auditedTeam(turn, change);
  // Whoever did something in a team is one of its members: so all that is kept about a person is found.
  if (team !== turn.team.id && ownerOf(team) === null) await keepName(db, team, turn);
  const written = await insertAudit(db, {
    team,
    conversation: turn.conversation,
    activity: turn.activity,
    n,
    at: turn.at,
    member: turn.member.id,
    ...auditOf(change),
  });
  if (written.numAffectedRows !== 1n) throw new NotSaved('repeated');
}

async function writeChange(db: Kysely<Schema>, turn: TurnRecord, change: Change): Promise<void> {
  const written = await changeRow(db, turn, change);
  if (written === 0n) throw new NotSaved('conflict');
}

async function changeRow(db: Kysely<Schema>, turn: TurnRecord, change: Change): Promise<bigint> {
  switch (change.kind) {
    case 'start-scan': {
      const result = await db
        .insertInto('scans')
        .values({
          team: turn.team.id,
          round: change.round,
          started_at: turn.at,
          started_by: turn.member.id,
          closed_at: null,
          closed_by: null,
          released_at: null,
        })
        .onConflict((on) => on.columns(['team', 'round']).doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows ?? 0n;
    }
    case 'close-scan': {
      const result = await db
        .updateTable('scans')
        .set({ closed_at: turn.at, closed_by: turn.member.id })
        .where('team', '=', turn.team.id)
        .where('round', '=', change.round)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows;
    }
    case 'take-back':
      return await takeBack(db, turn.team.id, change.round);
    case 'answer':
      return await writeAnswer(db, turn, change);
    case 'action':
      return await writeAction(db, { team: turn.team.id, member: turn.member.id, at: turn.at }, change);
    case 'add-manager':
    case 'remove-manager':
    case 'set-rhythm':
    case 'release':
    case 'pause':
      return await writeManagerChange(db, turn, change);
    case 'link':
      return await writeLink(db, turn, change);
    case 'delete-team':
    case 'forget-member':
      return await writeEnd(db, turn, change);
    case 'share':
      return await writeShare(db, turn.team.id, change);
  }
}

/** Deletes an open round as long as nothing belongs to it: whoever answered in it meanwhile was first. */
async function takeBack(db: Kysely<Schema>, team: string, round: number): Promise<bigint> {
  const belongs = (table: 'answers' | 'actions') =>
    db.selectFrom(table).select('team').where('team', '=', team).where('round', '=', round);
  const result = await db
    .deleteFrom('scans')
    .where('team', '=', team)
    .where('round', '=', round)
    .where('closed_at', 'is', null)
    .where(({ exists, not }) => not(exists(belongs('answers'))))
    .where(({ exists, not }) => not(exists(belongs('actions'))))
    .executeTakeFirst();
  return result.numDeletedRows;
}
