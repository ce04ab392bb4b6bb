import type { Kysely } from 'kysely';
import type { VoteChange } from '../../../dialogs/change.ts';
import type { Saved, TurnRecord } from '../contract/turn-record.ts';
import { isSmall, movingOf, type SmallTurn } from '../queries/turn/small-turn.ts';
import type { Schema } from '../schema/schema.ts';
import { inOne } from './one-statement.ts';
import { again } from './transient.ts';
import { vote } from './vote-statement.ts';

/** A turn that only votes on one criterion, by a member whose name is kept. */
export type VoteTurn = SmallTurn<VoteChange>;

export function isVoteTurn(turn: TurnRecord): turn is VoteTurn {
  return isSmall(turn) && turn.changes[0].kind === 'vote';
}

/**
 * Saves such a turn in one statement. A conflict is to be tried once more by `writeTurn`: a first vote has to open its
 * ballot, and the same activity may have been saved while this one waited for a lock.
 */
export async function saveVote(db: Kysely<Schema>, turn: VoteTurn): Promise<Saved> {
  const [{ round, criterion, ballot, choice, of }] = turn.changes;
  const key = { team: turn.team.id, round, criterion, ballot, member: turn.member.id };
  const values = { ...key, choice, of, at: turn.at, ...movingOf(turn) };
  const outcome = await again(inOne(() => vote(db, values), turn.at));
  return outcome === 'overtaken' ? 'conflict' : outcome;
}
