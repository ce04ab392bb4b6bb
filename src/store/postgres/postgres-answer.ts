import { type Kysely, sql } from 'kysely';
import type { AnswerChange } from '../../../dialogs/change.ts';
import type { CardChange } from '../../../dialogs/placed-card.ts';
import type { Saved, TurnRecord } from '../contract/turn-record.ts';
import { prepared } from '../schema/prepared.ts';
import type { Schema } from '../schema/schema.ts';
import { again } from './transient.ts';

/** A turn that does no more than answer one criterion: by far the most of them. */
export type AnswerTurn = TurnRecord &
  Readonly<{ changes: readonly [AnswerChange]; cardChange: Extract<CardChange, { kind: 'move' }> | null }>;

export function isAnswerTurn(turn: TurnRecord): turn is AnswerTurn {
  const { changes, known, deliveries, cardChange } = turn;
  return (
    changes.length === 1 &&
    changes[0]?.kind === 'answer' &&
    known.team &&
    known.member &&
    deliveries.length === 0 &&
    cardChange?.kind !== 'claim'
  );
}

/**
 * Saves such a turn in one statement, which is a transaction of its own: one way to the server and back instead of
 * seven. It does what `writeTurn` does, and whatever it is decided on it locks, since all of it sees one moment.
 */
export async function saveAnswer(db: Kysely<Schema>, turn: AnswerTurn): Promise<Saved> {
  const values = valuesOf(turn);
  let tries = 0;
  const ask = async (): Promise<Saved> => {
    tries += 1;
    const [found] = await answer(db, values).then(({ rows }) => rows, takenMeanwhile);
    if (!found?.there) return 'conflict';
    if (found.before === null) return found.answered ? 'saved' : 'conflict';
    // From the very moment that this turn was decided at: a try before this one came through, and its answer was lost.
    return tries > 1 && found.before === turn.at ? 'saved' : 'repeated';
  };
  return await again(async () => {
    const saved = await ask();
    // The same activity may have come through while this one waited: then its line is there by now.
    return saved === 'conflict' ? await ask() : saved;
  });
}

/** @throws when a statement failed for another reason than that its activity has a line in the trail by now */
function takenMeanwhile(error: unknown): readonly Found[] {
  if ((error as { code?: unknown }).code === '23505') return [];
  throw error;
}

type Found = Readonly<{ there: boolean; before: string | null; answered: boolean }>;

type Values = Schema['answers'] &
  Readonly<{
    conversation: string;
    activity: string;
    expected: number;
    message: string | null;
    standard: string | null;
    /** The criterion that the placed card asks from now on, and the version of its answer that it shows. */
    asked: string | null;
    seen: number;
    moves: boolean;
  }>;

function valuesOf({
  team,
  member,
  conversation,
  activity,
  at,
  changes: [change],
  cardChange,
}: AnswerTurn): Values {
  const { kind: _, expected, ...said } = change;
  const { standard = null, criterion: asked = null, seen = 0 } = cardChange?.shows ?? {};
  return {
    ...said,
    team: team.id,
    member: member.id,
    conversation,
    activity,
    at,
    expected,
    version: expected + 1,
    message: cardChange?.message ?? null,
    standard,
    asked,
    seen,
    moves: cardChange !== null,
  };
}

/**
 * What is locked is seen as it is by then, everything else as it was when the statement began. So a scan that is closed
 * meanwhile is locked too; an audit line that appears meanwhile comes with an answer of another version.
 */
const answer = prepared<Values, Found>(
  (_, param) => sql<Found>`
    with here as (
      select teams.team from teams join members on members.team = teams.team
      where teams.team = ${param('team')} and members.member = ${param('member')}
      for update
    ), open as (
      select scans.round from scans join here on here.team = scans.team
      where scans.round = ${param('round')} and scans.closed_at is null
      for share of scans
    ), before as (
      select at from audit
      where team = ${param('team')} and conversation = ${param('conversation')}
        and activity = ${param('activity')} and n = 0
    ), answered as (
      insert into answers
        (team, round, criterion, choice, reason, note, link, version, member, at, wording)
      select ${param('team')}, open.round, ${param('criterion')}, ${param('choice')}, ${param('reason')},
        ${param('note')}, ${param('link')}, ${param('version')}, ${param('member')}, ${param('at')},
        ${param('wording')}
      from open
      where not exists (select from before)
        and (cast(${param('expected')} as integer) = 0 or exists (
          select from answers
          where team = ${param('team')} and round = open.round and criterion = ${param('criterion')}
        ))
      on conflict (team, round, criterion) do update set
        choice = excluded.choice, reason = excluded.reason, note = excluded.note, link = excluded.link,
        version = excluded.version, member = excluded.member, at = excluded.at, wording = excluded.wording
      where answers.version = ${param('expected')}
      returning round
    ), line as (
      insert into audit
        (team, conversation, activity, n, at, member, kind, round, criterion, choice, reason, version)
      select ${param('team')}, ${param('conversation')}, ${param('activity')}, 0, ${param('at')},
        ${param('member')}, 'answer', answered.round, ${param('criterion')}, ${param('choice')},
        ${param('reason')}, ${param('version')}
      from answered
    ), moved as (
      insert into places (team, conversation, message, standard, criterion, seen, version, placed_at)
      select ${param('team')}, ${param('conversation')}, ${param('message')}, ${param('standard')},
        ${param('asked')}, ${param('seen')}, 1, ${param('at')}
      from answered where ${param('moves')}
      on conflict (team, conversation) do update set
        standard = excluded.standard, criterion = excluded.criterion, seen = excluded.seen,
        question = excluded.question
    )
    select exists (select from here) as there, (select at from before) as before,
      exists (select from answered) as answered`,
);
