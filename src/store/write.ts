import type { Kysely } from 'kysely';
import type { AnswerChange, Change } from '../../dialogs/state.ts';
import { prepared } from './prepared.ts';
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
  if (!turn.known.team) await writeTeam(db, turn);
  if (!turn.known.member) await writeMember(db, turn);
  for (const [n, change] of turn.changes.entries()) {
    await writeAudit(db, turn, change, n);
    await writeChange(db, turn, change);
  }
  if (turn.table) await writeTable(db, turn, turn.table);
}

async function writeTeam(db: Kysely<Schema>, { team, at }: TurnRecord): Promise<void> {
  await db
    .insertInto('teams')
    .values({ team: team.id, kind: team.kind, name: team.name, created_at: at })
    .onConflict((on) =>
      on.column('team').doUpdateSet({ name: team.name }).where('teams.name', '!=', team.name),
    )
    .execute();
}

async function writeMember(db: Kysely<Schema>, { team, member }: TurnRecord): Promise<void> {
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
    })
    .onConflict((on) => on.columns(['team', 'conversation', 'activity', 'n']).doNothing()),
);

/** The audit line comes first: its key is what tells that an activity comes a second time. */
async function writeAudit(db: Kysely<Schema>, turn: TurnRecord, change: Change, n: number): Promise<void> {
  const { criterion, choice, reason, expected } =
    change.kind === 'answer' ? change : { criterion: null, choice: null, reason: null, expected: null };
  const written = await insertAudit(db, {
    team: turn.team.id,
    conversation: turn.conversation,
    activity: turn.activity,
    n,
    at: turn.at,
    member: turn.member.id,
    kind: change.kind,
    round: change.round,
    criterion,
    choice,
    reason,
    version: expected === null ? null : expected + 1,
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
    })
    .onConflict((on) => on.columns(['team', 'round', 'criterion']).doNothing()),
);

const updateAnswer = prepared<Schema['answers'] & { expected: number }>((db, param) =>
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
    })
    .where('team', '=', param('team'))
    .where('round', '=', param('round'))
    .where('criterion', '=', param('criterion'))
    .where('version', '=', param('expected')),
);

/** Exactly one of any number of writers wins: the one that still sees the version it was decided on. */
async function writeAnswer(db: Kysely<Schema>, turn: TurnRecord, change: AnswerChange): Promise<bigint> {
  const { kind: _, expected, ...answer } = change;
  const team = turn.team.id;
  const open = await openScan(db, { team, round: change.round });
  if (open.rows.length === 0) return 0n;
  const row = { ...answer, team, version: expected + 1, member: turn.member.id, at: turn.at };
  const written = expected === 0 ? await insertAnswer(db, row) : await updateAnswer(db, { ...row, expected });
  return written.numAffectedRows ?? 0n;
}

const movePlace = prepared<Schema['places']>((db, param) => {
  const place = { standard: param('standard'), criterion: param('criterion'), seen: param('seen') };
  return db
    .insertInto('places')
    .values({
      team: param('team'),
      conversation: param('conversation'),
      message: param('message'),
      version: param('version'),
      placed_at: param('placed_at'),
      ...place,
    })
    .onConflict((on) => on.columns(['team', 'conversation']).doUpdateSet(place));
});

async function writeTable(db: Kysely<Schema>, turn: TurnRecord, change: TableChange): Promise<void> {
  const key = { team: turn.team.id, conversation: turn.conversation };
  const { place } = change;
  if (change.kind === 'move') {
    await movePlace(db, { ...key, ...place, message: change.message, version: 1, placed_at: turn.at });
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
