import type { Kysely } from 'kysely';
import type { Change } from '../../../../dialogs/state.ts';
import type { Rights } from '../../contract/rights.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import type { Write } from '../store-on.ts';
import { expireOthers, expireTeams } from './expire.ts';
import { deleteTeam, forget } from './forget.ts';
import { dataOf } from './person.ts';

export function rightsOn(db: Kysely<Schema>, write: Write): Rights {
  return {
    dataOf: (person) => dataOf(db, person),
    async expireTeams(cutoffs, at, after) {
      let last: string | null = null;
      await write(async (trx) => {
        last = await expireTeams(trx, cutoffs, at, after);
      });
      return last;
    },
    async expireOthers(cutoffs) {
      let more = false;
      await write(async (trx) => {
        more = await expireOthers(trx, cutoffs);
      });
      return more;
    },
  };
}

/**
 * Deletes a team, or what ties a member to what they did.
 * @returns 0 when there was nothing (any more) to delete
 */
export async function writeEnd(
  db: Kysely<Schema>,
  turn: TurnRecord,
  change: Extract<Change, { kind: 'delete-team' | 'forget-member' }>,
): Promise<bigint> {
  if (change.kind === 'delete-team') return await deleteTeam(db, turn.team.id);
  await forget(db, turn.member.id, turn.at);
  return 1n;
}

/** Whether a turn ends its team, or what its member was there: nothing may be written behind that. */
export function isEnd({ kind }: Change): boolean {
  return kind === 'delete-team' || kind === 'forget-member';
}
