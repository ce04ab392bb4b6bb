import type { Kysely } from 'kysely';
import type { AnswerChange } from '../../../dialogs/change.ts';
import type { CardChange } from '../../../dialogs/placed-card.ts';
import type { Saved, TurnRecord } from '../contract/turn-record.ts';
import type { Schema } from '../schema/schema.ts';
import { type AnswerValues, answer, type FoundAnswer } from './answer-statement.ts';
import { again } from './transient.ts';

/** A turn that only answers one criterion, by a member whose name is kept. Most turns are like this. */
export type AnswerTurn = TurnRecord &
  Readonly<{ changes: readonly [AnswerChange]; cardChange: Extract<CardChange, { kind: 'move' }> | null }>;

export function isAnswerTurn(turn: TurnRecord): turn is AnswerTurn {
  const { changes, known, deliveries, cardChange } = turn;
  return (
    changes.length === 1 &&
    changes[0]?.kind === 'answer' &&
    // An answer that a team agreed on after a vote depends on its ballot.
    changes[0].ballot === undefined &&
    changes[0].dissent === undefined &&
    known.team &&
    known.member &&
    deliveries.length === 0 &&
    cardChange?.kind !== 'claim'
  );
}

/**
 * Saves such a turn in one statement, which is a transaction of its own. That takes one round trip to the server;
 * `writeTurn` does the same in seven.
 */
export async function saveAnswer(db: Kysely<Schema>, turn: AnswerTurn): Promise<Saved> {
  const values = valuesOf(turn);
  let tries = 0;
  const ask = async (): Promise<Saved> => {
    tries += 1;
    const [found] = await answer(db, values).then(({ rows }) => rows, takenMeanwhile);
    if (!found?.there) return 'conflict';
    if (found.before === null) return found.answered ? 'saved' : 'conflict';
    // The line has the time of this turn: an earlier try was saved, but its result from the server was lost.
    return tries > 1 && found.before === turn.at ? 'saved' : 'repeated';
  };
  return await again(async () => {
    const saved = await ask();
    // The same activity may have been saved while this one waited for a lock. Then its line is seen now.
    return saved === 'conflict' ? await ask() : saved;
  });
}

/**
 * Takes the failure "this key exists" for a conflict: meanwhile the activity got its audit line.
 * @throws any other failure
 */
function takenMeanwhile(error: unknown): readonly FoundAnswer[] {
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
