import type { Kysely } from 'kysely';
import type { Answer, Scan } from '../../dialogs/state.ts';
import type { Schema } from './schema.ts';
import type { AuditLine, Loaded, Spot } from './store.ts';

/** Reads what a turn needs: the newest scan, the one it speaks of, and the card on the table. */
export async function load(db: Kysely<Schema>, spot: Spot, round?: number): Promise<Loaded> {
  const team = await db.selectFrom('teams').select('name').where('team', '=', spot.team).executeTakeFirst();
  if (!team) return { teamName: null, scan: null, earlier: null, table: null };
  const newest = await db
    .selectFrom('scans')
    .select(['round', 'started_at', 'closed_at'])
    .where('team', '=', spot.team)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst();
  const place = await db
    .selectFrom('places')
    .select(['message', 'standard', 'criterion', 'seen', 'version', 'placed_at'])
    .where('team', '=', spot.team)
    .where('conversation', '=', spot.conversation)
    .executeTakeFirst();
  const earlier = round !== undefined && newest && round < newest.round ? round : null;
  return {
    teamName: team.name,
    scan: newest ? await readScan(db, spot.team, newest) : null,
    earlier: earlier === null ? null : await readEarlier(db, spot.team, earlier),
    table: place
      ? {
          message: place.message,
          standard: place.standard,
          criterion: place.criterion,
          seen: place.seen,
          version: place.version,
          placedAt: place.placed_at,
        }
      : null,
  };
}

async function readEarlier(db: Kysely<Schema>, team: string, round: number): Promise<Scan | null> {
  const row = await db
    .selectFrom('scans')
    .select(['round', 'started_at', 'closed_at'])
    .where('team', '=', team)
    .where('round', '=', round)
    .executeTakeFirst();
  return row ? await readScan(db, team, row) : null;
}

async function readScan(
  db: Kysely<Schema>,
  team: string,
  row: Pick<Schema['scans'], 'round' | 'started_at' | 'closed_at'>,
): Promise<Scan> {
  const rows = await db
    .selectFrom('answers')
    .innerJoin('members', (join) =>
      join.onRef('members.team', '=', 'answers.team').onRef('members.member', '=', 'answers.member'),
    )
    .select(['criterion', 'choice', 'reason', 'note', 'link', 'version', 'members.name as by'])
    .where('answers.team', '=', team)
    .where('answers.round', '=', row.round)
    .execute();
  const answers: Record<string, Answer> = {};
  for (const { criterion, ...answer } of rows) answers[criterion] = answer;
  return { round: row.round, startedAt: row.started_at, closedAt: row.closed_at, answers };
}

/** Who changed what, oldest first. */
export async function readTrail(db: Kysely<Schema>, team: string): Promise<AuditLine[]> {
  return await db
    .selectFrom('audit')
    .select(['at', 'member', 'kind', 'round', 'criterion', 'choice', 'version'])
    .where('team', '=', team)
    .orderBy('at')
    .orderBy('round')
    .orderBy('version')
    .execute();
}
