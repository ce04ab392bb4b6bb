import { type Kysely, sql } from 'kysely';
import type { Change } from '../../../../dialogs/change.ts';
import { NEVER, type Time } from '../../../../dialogs/time.ts';
import type { Stored } from '../../contract/stored-turns.ts';
import type { Schema } from '../../schema/schema.ts';

/** The states of messages that were sent, or will be. */
const KEPT = ['waiting', 'sending', 'sent', 'dead'];

/** Reads to whom and when the summary of the team's newest round was sent, and when that round last changed. */
export async function readTold(db: Kysely<Schema>, team: string): Promise<Stored['told']> {
  const scan = await db
    .selectFrom('scans')
    .select(['round', 'closed_at'])
    .where('team', '=', team)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst();
  const round = scan?.round ?? 0;
  const answers = db.selectFrom('answers').select(({ fn }) => fn.max('at').as('at'));
  const answered = await answers.where('team', '=', team).where('round', '=', round).executeTakeFirst();
  const actions = db.selectFrom('actions').select(({ fn }) => fn.max('at').as('at'));
  const planned = await actions.where('team', '=', team).executeTakeFirst();
  // One question: of two, the second could tell of a summary that the first did not, and it would be sent once more.
  const sent = await summaries(db, team, round)
    .select([
      'person',
      sql<Time | null>`max(case when state in (${sql.join(KEPT)}) then created_at end)`.as('kept'),
    ])
    .groupBy('person')
    .execute();
  const changes = [scan?.closed_at, answered?.at, planned?.at].map((time) => time ?? NEVER).sort();
  return {
    changed: changes.at(-1) ?? NEVER,
    to: Object.fromEntries(sent.flatMap(({ person, kept }) => (person && kept ? [[person, kept]] : []))),
    last:
      sent
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? null,
  };
}

/**
 * Checks that a summary may be sent. Sending it writes no row apart from the deliveries.
 * @returns 0 when somebody else sent the summary since this was decided
 */
export async function checkShare(
  db: Kysely<Schema>,
  team: string,
  { round, seen }: Extract<Change, { kind: 'share' }>,
): Promise<bigint> {
  const newest = await summaries(db, team, round).executeTakeFirst();
  return (newest?.at ?? undefined) === seen ? 1n : 0n;
}

function summaries(db: Kysely<Schema>, team: string, round: number) {
  return db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.max('created_at').as('at'))
    .where('team', '=', team)
    .where('what', '=', 'summary')
    .where('round', '=', round);
}
