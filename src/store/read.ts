import type { Kysely } from 'kysely';
import type { Answer, Scan } from '../../dialogs/state.ts';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import type { AuditLine, Loaded, Spot } from './store.ts';

type Of<Table extends keyof Schema, Columns extends keyof Schema[Table]> = Pick<Schema[Table], Columns>;

const teamName = prepared<Of<'teams', 'team'>, Of<'teams', 'name'>>((db, param) =>
  db.selectFrom('teams').select('name').where('team', '=', param('team')),
);

const memberNames = prepared<Of<'teams', 'team'>, Of<'members', 'member' | 'name'>>((db, param) =>
  db.selectFrom('members').select(['member', 'name']).where('team', '=', param('team')),
);

type PlaceRow = Omit<Schema['places'], 'team' | 'conversation'>;
const placeAt = prepared<Of<'places', 'team' | 'conversation'>, PlaceRow>((db, param) =>
  db
    .selectFrom('places')
    .select(['message', 'standard', 'criterion', 'seen', 'version', 'placed_at'])
    .where('team', '=', param('team'))
    .where('conversation', '=', param('conversation')),
);

type ScanRow = Of<'scans', 'round' | 'started_at' | 'closed_at'>;
const newestScan = prepared<Of<'scans', 'team'>, ScanRow>((db, param) =>
  db
    .selectFrom('scans')
    .select(['round', 'started_at', 'closed_at'])
    .where('team', '=', param('team'))
    .orderBy('round', 'desc')
    .limit(1),
);

const scanOfRound = prepared<Of<'scans', 'team' | 'round'>, ScanRow>((db, param) =>
  db
    .selectFrom('scans')
    .select(['round', 'started_at', 'closed_at'])
    .where('team', '=', param('team'))
    .where('round', '=', param('round')),
);

type AnswerRow = Omit<Schema['answers'], 'team' | 'round' | 'at'>;
const answersOf = prepared<Of<'answers', 'team' | 'round'>, AnswerRow>((db, param) =>
  db
    .selectFrom('answers')
    .select(['criterion', 'choice', 'reason', 'note', 'link', 'version', 'member'])
    .where('team', '=', param('team'))
    .where('round', '=', param('round')),
);

/** Reads what a turn needs: names, the newest scan, the one it speaks of, and the card on the table. */
export async function load(db: Kysely<Schema>, spot: Spot, round?: number): Promise<Loaded> {
  const { team, member } = spot;
  const known = (await teamName(db, { team })).rows[0];
  if (!known) return { teamName: null, memberName: null, scan: null, earlier: null, table: null };
  const members = await memberNames(db, { team });
  const names = new Map(members.rows.map((row) => [row.member, row.name]));
  const newest = (await newestScan(db, { team })).rows[0];
  const earlier =
    newest && round !== undefined && round < newest.round
      ? (await scanOfRound(db, { team, round })).rows[0]
      : undefined;
  return {
    teamName: known.name,
    memberName: names.get(member) ?? null,
    scan: newest ? await withAnswers(db, team, newest, names) : null,
    earlier: earlier ? await withAnswers(db, team, earlier, names) : null,
    table: await tableAt(db, spot),
  };
}

async function tableAt(db: Kysely<Schema>, { team, conversation }: Spot): Promise<Loaded['table']> {
  const row = (await placeAt(db, { team, conversation })).rows[0];
  if (!row) return null;
  const { placed_at: placedAt, ...table } = row;
  return { ...table, placedAt };
}

async function withAnswers(
  db: Kysely<Schema>,
  team: string,
  { round, started_at, closed_at }: ScanRow,
  names: ReadonlyMap<string, string>,
): Promise<Scan> {
  const answers: Record<string, Answer> = {};
  for (const { criterion, member, ...answer } of (await answersOf(db, { team, round })).rows) {
    answers[criterion] = { ...answer, by: names.get(member) ?? '' };
  }
  return { round, startedAt: started_at, closedAt: closed_at, answers };
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
