import type { Kysely } from 'kysely';
import type { Answer, Scan } from '../../../../dialogs/state.ts';
import type { About, Loaded, Need } from '../../contract/stored-turns.ts';
import type { AuditLine } from '../../contract/team-facts.ts';
import type { Spot } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { placedOf } from '../tables/places.ts';
import { readExtra } from './extra.ts';
import { type AnswerRow, answerRows, readSpot, type ScanRow, scanRow } from './spot-rows.ts';

/** Reads what a turn needs: names, the newest scan, the one it speaks of, the placed card, and what else. */
export async function load(
  db: Kysely<Schema>,
  spot: Spot,
  about: About = {},
  needs: readonly Need[] = [],
): Promise<Loaded> {
  const { team } = spot;
  const { round } = about;
  const rows = await readSpot(db, spot);
  const { scan, place } = rows;
  const names = new Map(rows.members.map(({ member, name }) => [member, name]));
  const earlier =
    scan && round !== undefined && round < scan.round ? (await scanRow(db, { team, round })).rows[0] : null;
  return {
    teamName: rows.team?.name ?? null,
    memberName: names.get(spot.member) ?? null,
    scan: scan && scanOf(scan, rows.answers, names),
    earlier: earlier ? await withAnswers(db, team, earlier, names) : null,
    placed: place && placedOf(place),
    extra: needs.length > 0 ? await readExtra(db, spot, needs, names, about) : {},
  };
}

async function withAnswers(
  db: Kysely<Schema>,
  team: string,
  scan: ScanRow,
  names: ReadonlyMap<string, string>,
): Promise<Scan> {
  return scanOf(scan, (await answerRows(db, { team, round: scan.round })).rows, names);
}

/** @param names of the team's members, by id */
export function scanOf(
  { round, started_at, closed_at }: ScanRow,
  rows: readonly AnswerRow[],
  names: ReadonlyMap<string, string>,
): Scan {
  const answers = new Map<string, Answer>();
  for (const { criterion, member, wording, ...answer } of rows) {
    const by = names.get(member) ?? '';
    answers.set(criterion, { ...answer, by, ...(wording === null ? {} : { wording }) });
  }
  return { round, startedAt: started_at, closedAt: closed_at, answers: Object.fromEntries(answers) };
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
