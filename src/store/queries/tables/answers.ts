import { type Kysely, sql } from 'kysely';
import type { AnswerChange } from '../../../../dialogs/change.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';
import { newestBallot } from './ballots.ts';

/** The columns of an answer that are read. */
export const ANSWER = [
  'criterion',
  'choice',
  'reason',
  'note',
  'link',
  'version',
  'member',
  'at',
  'wording',
  'dissent',
  'evidence',
] as const;

export type AnswerRow = Pick<Schema['answers'], (typeof ANSWER)[number]>;

const openScan = prepared<Pick<Schema['scans'], 'team' | 'round'>, Pick<Schema['scans'], 'round'>>(
  (db, param) =>
    db
      .selectFrom('scans')
      .select('round')
      .where('team', '=', param('team'))
      .where('round', '=', param('round'))
      .where('closed_at', 'is', null),
);

const insertAnswer = prepared<Schema['answers']>((db, param) =>
  db
    .insertInto('answers')
    .values({
      team: param('team'),
      round: param('round'),
      criterion: param('criterion'),
      choice: param('choice'),
      reason: param('reason'),
      note: param('note'),
      link: param('link'),
      version: param('version'),
      member: param('member'),
      at: param('at'),
      wording: param('wording'),
      dissent: param('dissent'),
      evidence: param('evidence'),
    })
    .onConflict((on) => on.columns(['team', 'round', 'criterion']).doNothing()),
);

/** Without `dissent`, what some think otherwise stays as it is; `evidence` stays unless `says` is 1. */
type Update = Omit<Schema['answers'], 'dissent'> & { dissent: string | null; says: number; expected: number };

const updateAnswer = prepared<Update>((db, param) =>
  db
    .updateTable('answers')
    .set({
      choice: param('choice'),
      reason: param('reason'),
      note: param('note'),
      link: param('link'),
      version: param('version'),
      member: param('member'),
      at: param('at'),
      wording: param('wording'),
      dissent: sql<string>`coalesce(${param('dissent')}, dissent)`,
      evidence: sql<
        string | null
      >`case when ${param('says')} = 1 then ${param('evidence')} else evidence end`,
    })
    .where('team', '=', param('team'))
    .where('round', '=', param('round'))
    .where('criterion', '=', param('criterion'))
    .where('version', '=', param('expected')),
);

/**
 * Keeps an answer. Of any number of writers only one wins: the one that still sees the version that it was decided on.
 * @returns 0 for every other writer, when the round is closed, and when the team voted again since the answer was agreed
 */
export async function writeAnswer(
  db: Kysely<Schema>,
  turn: TurnRecord,
  change: AnswerChange,
): Promise<bigint> {
  const { kind: _, expected, dissent = null, evidence, ballot, ...answer } = change;
  const team = turn.team.id;
  const open = await openScan(db, { team, round: change.round });
  if (open.rows.length === 0) return 0n;
  if (ballot !== undefined) {
    const newest = await newestBallot(db, { team, round: change.round, criterion: change.criterion });
    if (newest?.ballot !== ballot || newest.revealed_at === null) return 0n;
  }
  const row = {
    ...answer,
    evidence: evidence ?? null,
    team,
    version: expected + 1,
    member: turn.member.id,
    at: turn.at,
  };
  const written =
    expected === 0
      ? await insertAnswer(db, { ...row, dissent: dissent ?? '' })
      : await updateAnswer(db, { ...row, dissent, says: evidence === undefined ? 0 : 1, expected });
  return written.numAffectedRows ?? 0n;
}
