import type { Kysely } from 'kysely';
import type { Saved } from '../contract/turn-record.ts';
import { type AnswerTurn, answerRow, movingOf } from '../queries/turn/small-turn.ts';
import { lockTeams } from '../schema/engine.ts';
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
    if (outcome !== 'overtaken') return outcome;
    // The same activity may have been saved meanwhile. Once whoever has the lock is done, its line is seen.
    await lockTeams(db, [turn.team.id]);
    const settled = await ask();
    return settled === 'overtaken' ? 'conflict' : settled;
  });
}
