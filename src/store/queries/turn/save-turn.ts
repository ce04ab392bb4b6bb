import type { Kysely } from 'kysely';
import type { Change } from '../../../../dialogs/change.ts';
import { isEnd } from '../../../../dialogs/ends.ts';
import { ownerOf } from '../../../../dialogs/own-team.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import { lockTeams } from '../../schema/engine.ts';
import type { Schema } from '../../schema/schema.ts';
import { writeDeliveries } from '../delivery/queue.ts';
import { NotSaved } from '../not-saved.ts';
import { writeLine } from '../tables/audit.ts';
import { auditedTeam, auditOf, signed } from '../tables/audit-line.ts';
import { keepName } from '../tables/members.ts';
import { writePlace } from '../tables/places.ts';
import { changeRow } from './change-row.ts';
import { assertBasis } from './prove-basis.ts';
import { writeWho } from './who.ts';

/**
 * Writes one turn inside the caller's transaction.
 * @throws NotSaved when the caller has to roll back
 */
export async function writeTurn(db: Kysely<Schema>, turn: TurnRecord): Promise<void> {
  await assertOthersThere(db, turn);
  await writeWho(db, turn);
  await assertBasis(db, turn);
  for (const [n, change] of turn.changes.entries()) {
    await writeAudit(db, turn, { change, n });
    if ((await changeRow(db, turn, change)) === 0n) throw new NotSaved('conflict');
  }
  if (turn.changes.some(isEnd)) return;
  if (turn.deliveries.length > 0) await writeDeliveries(db, turn.deliveries, turn.at);
  if (turn.cardChange && (await writePlace(db, turn, turn.cardChange)) === 0n) throw new NotSaved('conflict');
}

/**
 * Makes sure that the teams still exist that a manager changes from their own chat.
 * @throws NotSaved when such a team was deleted meanwhile
 */
async function assertOthersThere(db: Kysely<Schema>, turn: TurnRecord): Promise<void> {
  const named = turn.changes.map((change) => auditedTeam(turn, change));
  const others = new Set(named.filter((team) => team !== turn.team.id && ownerOf(team) === null));
  if (others.size === 0) return;
  // This locks all teams at once, so that two turns can't wait for each other.
  await lockTeams(db, [...others, turn.team.id]);
  const found = await db
    .selectFrom('teams')
    .select('team')
    .where('team', 'in', [...others])
    .execute();
  if (found.length < others.size) throw new NotSaved('conflict');
}

/**
 * Writes the audit line of a change, before the change itself.
 * @throws NotSaved when the activity already has that line
 */
async function writeAudit(
  db: Kysely<Schema>,
  turn: TurnRecord,
  { change, n }: Readonly<{ change: Change; n: number }>,
): Promise<void> {
  const team = auditedTeam(turn, change);
  // Whoever did something in a team is kept as its member, so that everything about a person can be found.
  if (team !== turn.team.id && ownerOf(team) === null) await keepName(db, team, turn);
  const { conversation, at } = turn;
  const line = { team, conversation, n, at, ...signed(turn, change), ...auditOf(change) };
  if ((await writeLine(db, line)) === 0n) throw new NotSaved('repeated');
}
