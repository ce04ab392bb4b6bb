import type { Kysely } from 'kysely';
import type { Saved } from '../contract/turn-record.ts';
import { type AnswerTurn, answerRow, movingOf } from '../queries/turn/small-turn.ts';
import type { Schema } from '../schema/schema.ts';
import { answerStatement } from './answer-statement.ts';
import { inOne } from './one-statement.ts';
import { again } from './transient.ts';

/** Saves such a turn in one statement. */
export async function saveAnswer(db: Kysely<Schema>, turn: AnswerTurn): Promise<Saved> {
  const { at, changes, basis = null } = turn;
  const { expected } = changes[0];
  const { moves, ...moving } = movingOf(turn);
  const values = { ...answerRow(turn), expected, basis, ...moving };
  const statement = answerStatement(expected, moves);
  const ask = inOne(() => statement(db, values), at);
  return await again(async () => {
    const outcome = await ask();
    // The same activity may have been saved while this one waited for a lock. Then its line is seen now.
    const settled = outcome === 'overtaken' ? await ask() : outcome;
    return settled === 'overtaken' ? 'conflict' : settled;
  });
}
