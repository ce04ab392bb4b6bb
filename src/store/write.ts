import type { Kysely } from 'kysely';
import type { AnswerChange, Change } from '../../dialogs/state.ts';
import type { Schema } from './schema.ts';
import type { Saved, TableChange, TurnRecord } from './store.ts';

/** Takes a turn's writes back, because what it was decided on is no longer so. */
export class NotSaved extends Error {
  readonly why: Exclude<Saved, 'saved'>;
  constructor(why: Exclude<Saved, 'saved'>) {
    super(why);
    this.why = why;
  }
}

/**
 * Writes one turn inside the caller's transaction.
 * @throws NotSaved when the caller has to roll back
 */
export async function writeTurn(db: Kysely<Schema>, turn: TurnRecord): Promise<void> {
  await writeTeam(db, turn);
  for (const [n, change] of turn.changes.entries()) {
    await writeAudit(db, turn, change, n);
    await writeChange(db, turn, change);
  }
  if (turn.table) await writeTable(db, turn, turn.table);
}

async function writeTeam(db: Kysely<Schema>, { team, member, at }: TurnRecord): Promise<void> {
  await db
    .insertInto('teams')
    .values({ team: team.id, kind: team.kind, name: team.name, created_at: at })
    .onConflict((on) =>
      on.column('team').doUpdateSet({ name: team.name }).where('teams.name', '!=', team.name),
    )
    .execute();
  await db
    .insertInto('members')
    .values({ team: team.id, member: member.id, name: member.name })
    .onConflict((on) =>
      on
        .columns(['team', 'member'])
        .doUpdateSet({ name: member.name })
        .where('members.name', '!=', member.name),
    )
    .execute();
}

/** The audit line comes first: its key is what tells that an activity comes a second time. */
async function writeAudit(db: Kysely<Schema>, turn: TurnRecord, change: Change, n: number): Promise<void> {
  const answer = change.kind === 'answer' ? change : null;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audit')
    .values({
      team: turn.team.id,
      conversation: turn.conversation,
      activity: turn.activity,
      n,
      at: turn.at,
      member: turn.member.id,
      kind: change.kind,
      round: change.round,
      criterion: answer?.criterion ?? null,
      choice: answer?.choice ?? null,
      reason: answer?.reason ?? null,
      version: answer ? answer.expected + 1 : null,
    })
    .onConflict((on) => on.columns(['team', 'conversation', 'activity', 'n']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) throw new NotSaved('repeated');
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
    case 'answer':
      return await writeAnswer(db, turn, change);
  }
}

/** Exactly one of any number of writers wins: the one that still sees the version it was decided on. */
async function writeAnswer(db: Kysely<Schema>, turn: TurnRecord, change: AnswerChange): Promise<bigint> {
  const open = await db
    .selectFrom('scans')
    .select('round')
    .where('team', '=', turn.team.id)
    .where('round', '=', change.round)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!open) return 0n;
  const { choice, reason, note, link } = change;
  const now = {
    choice,
    reason,
    note,
    link,
    version: change.expected + 1,
    member: turn.member.id,
    at: turn.at,
  };
  if (change.expected === 0) {
    const result = await db
      .insertInto('answers')
      .values({ team: turn.team.id, round: change.round, criterion: change.criterion, ...now })
      .onConflict((on) => on.columns(['team', 'round', 'criterion']).doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows ?? 0n;
  }
  const result = await db
    .updateTable('answers')
    .set(now)
    .where('team', '=', turn.team.id)
    .where('round', '=', change.round)
    .where('criterion', '=', change.criterion)
    .where('version', '=', change.expected)
    .executeTakeFirst();
  return result.numUpdatedRows;
}

async function writeTable(db: Kysely<Schema>, turn: TurnRecord, change: TableChange): Promise<void> {
  const key = { team: turn.team.id, conversation: turn.conversation };
  const { place } = change;
  if (change.kind === 'move') {
    await db
      .insertInto('places')
      .values({ ...key, ...place, message: change.message, version: 1, placed_at: turn.at })
      .onConflict((on) => on.columns(['team', 'conversation']).doUpdateSet(place))
      .execute();
    return;
  }
  const claimed = { ...place, message: null, version: change.expected + 1, placed_at: turn.at };
  const result = await db
    .insertInto('places')
    .values({ ...key, ...claimed })
    .onConflict((on) =>
      on.columns(['team', 'conversation']).doUpdateSet(claimed).where('places.version', '=', change.expected),
    )
    .executeTakeFirst();
  if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) throw new NotSaved('conflict');
}
