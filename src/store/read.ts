import type { Kysely } from 'kysely';
import type { Answer, Scan } from '../../dialogs/state.ts';
import { readExtra } from './extra.ts';
import { prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import type { About, AuditLine, Loaded, Need, Spot } from './store.ts';

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
    .select(['criterion', 'choice', 'reason', 'note', 'link', 'version', 'member', 'wording'])
    .where('team', '=', param('team'))
    .where('round', '=', param('round')),
);

/** Reads what a turn needs: names, the newest scan, the one it speaks of, the card on the table, and what else. */
export async function load(
  db: Kysely<Schema>,
  spot: Spot,
  about: About = {},
  needs: readonly Need[] = [],
): Promise<Loaded> {
  const { team, member } = spot;
  const { round } = about;
  const known = (await teamName(db, { team })).rows[0];
  if (!known) {
    const extra = needs.length > 0 ? await readExtra(db, spot, needs, new Map(), about) : {};
    return { teamName: null, memberName: null, scan: null, earlier: null, table: null, extra };
  }
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
    extra: needs.length > 0 ? await readExtra(db, spot, needs, names, about) : {},
  };
}

async function tableAt(db: Kysely<Schema>, { team, conversation }: Spot): Promise<Loaded['table']> {
  const row = (await placeAt(db, { team, conversation })).rows[0];
  if (!row) return null;
  const { placed_at: placedAt, ...table } = row;
  return { ...table, placedAt };
}

/** @param names of the team's members, by id */
export async function withAnswers(
  db: Kysely<Schema>,
  team: string,
  { round, started_at, closed_at }: ScanRow,
  names: ReadonlyMap<string, string>,
): Promise<Scan> {
  const answers: Record<string, Answer> = {};
  for (const { criterion, member, wording, ...answer } of (await answersOf(db, { team, round })).rows) {
    const by = names.get(member) ?? '';
    answers[criterion] = { ...answer, by, ...(wording === null ? {} : { wording }) };
  }
  return { round, startedAt: started_at, closedAt: closed_at, answers };
}

/** The member who began the team's first round, of those whose beginner is still kept. */
export async function beganFirst(db: Kysely<Schema>, team: string): Promise<string | null> {
  const first = await db
    .selectFrom('scans')
    .select('started_by')
    .where('team', '=', team)
    .where('started_by', '!=', '')
    .orderBy('round')
    .limit(1)
    .executeTakeFirst();
  return first?.started_by ?? null;
}

/** Who changed what, oldest first. */
export async function readTrail(db: Kysely<Schema>, team: string): Promise<AuditLine[]> {
  return await db
    .selectFrom('audit')
    .select(['at', 'member', 'kind', 'round', 'criterion', 'choice', 'version', 'subject'])
    .where('team', '=', team)
    .orderBy('at')
    .orderBy('round')
    .orderBy('version')
    .execute();
}
