import type { Kysely } from 'kysely';
import type { AnswerChange } from '../../../dialogs/state.ts';
import type { CardChange, Saved, TurnRecord } from '../contract/turn-record.ts';
import type { Schema } from '../schema/schema.ts';
import { type AnswerValues, answer, type Found } from './answer-statement.ts';
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

function valuesOf({
  team,
  member,
  conversation,
  activity,
  at,
  changes: [change],
  cardChange,
}: AnswerTurn): AnswerValues {
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
