import type { Kysely } from 'kysely';
import type { AnswerChange } from '../../../dialogs/change.ts';
import type { Saved, TurnRecord } from '../contract/turn-record.ts';
import type { Schema } from '../schema/schema.ts';
import { answer } from './answer-statement.ts';
import { inOne, isSmall, movingOf, type SmallTurn } from './one-statement.ts';
import { again } from './transient.ts';

/** A turn that only answers one criterion, by a member whose name is kept. Most turns are like this. */
export type AnswerTurn = SmallTurn<AnswerChange>;

export function isAnswerTurn(turn: TurnRecord): turn is AnswerTurn {
  if (!isSmall(turn)) return false;
  const [change] = turn.changes;
  // An answer that a team agreed on after a vote depends on its ballot.
  if (change.kind !== 'answer') return false;
  return [change.ballot, change.dissent, change.evidence].every((one) => one === undefined);
}

/** Saves such a turn in one statement. */
export async function saveAnswer(db: Kysely<Schema>, turn: AnswerTurn): Promise<Saved> {
  const { team, member, at, changes } = turn;
  const { kind: _, expected, ...said } = changes[0];
  const row = { ...said, team: team.id, member: member.id, at, version: expected + 1 };
  const values = { ...row, expected, ...movingOf(turn) };
  const ask = inOne(() => answer(db, values), at);
  return await again(async () => {
    const saved = await ask();
    // The same activity may have been saved while this one waited for a lock. Then its line is seen now.
    return saved === 'conflict' ? await ask() : saved;
  });
}
