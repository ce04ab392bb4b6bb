import type { Kysely } from 'kysely';
import type { TurnRecord } from '../../contract/turn-record.ts';
import { onPostgres } from '../../schema/engine.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';
import { NotSaved } from '../not-saved.ts';
import { writeMember } from '../tables/members.ts';
import { writeTeam } from '../tables/teams.ts';

/**
 * Keeps the team and the member of a turn by their present names.
 * @throws NotSaved when the turn knew the team, and it is not there any more
 */
export async function writeWho(db: Kysely<Schema>, turn: TurnRecord): Promise<void> {
  if (!turn.known.team) await writeTeam(db, turn);
  if (!turn.known.member) await writeMember(db, turn);
  if (turn.known.team) await assertThere(db, turn);
}

const memberRow = prepared<Pick<Schema['members'], 'team' | 'member'>, Pick<Schema['members'], 'member'>>(
  (db, param) =>
    db
      .selectFrom('teams')
      .innerJoin('members', 'members.team', 'teams.team')
      .select('members.member')
      .where('teams.team', '=', param('team'))
      .where('members.member', '=', param('member'))
      .$if(onPostgres(db), (query) => query.forUpdate()),
);

/**
 * Keeps a team that was deleted since the turn was loaded from coming back in parts. On PostgreSQL it also makes the
 * team's other turns wait until this one is saved. Writing a new team (`writeTeam`) does that too.
 * @throws NotSaved
 */
async function assertThere(db: Kysely<Schema>, turn: TurnRecord): Promise<void> {
  const found = await memberRow(db, { team: turn.team.id, member: turn.member.id });
  if (found.rows.length === 0) throw new NotSaved('conflict');
}
