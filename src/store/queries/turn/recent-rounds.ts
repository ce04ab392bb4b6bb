import type { Kysely } from 'kysely';
import type { Scan } from '../../../../dialogs/scan.ts';
import type { Schema } from '../../schema/schema.ts';
import { ANSWER } from '../tables/answers.ts';
import { SCAN, scanOf } from '../tables/scan-rows.ts';
import { readVotings } from '../tables/voting-of-rounds.ts';

/** How many rounds are read. No view shows more side by side, and a team may have any number. */
const ROUNDS = 12;

/**
 * Reads a team's last rounds, oldest first.
 * @param names of the team's members, by id
 * @param until the newest of them, when that is not the team's newest
 */
export async function readRounds(
  db: Kysely<Schema>,
  {
    team,
    names,
    until,
  }: Readonly<{ team: string; names: ReadonlyMap<string, string>; until: number | undefined }>,
): Promise<Scan[]> {
  const rows = await db
    .selectFrom('scans')
    .select(['team', ...SCAN])
    .where('team', '=', team)
    .$if(until !== undefined, (scans) => scans.where('round', '<=', until ?? 0))
    .orderBy('round', 'desc')
    .limit(ROUNDS)
    .execute();
  const [newest, oldest] = [rows[0]?.round, rows.at(-1)?.round];
  if (newest === undefined || oldest === undefined) return [];
  const answers = await db
    .selectFrom('answers')
    .select(['round', ...ANSWER])
    .where('team', '=', team)
    .where('round', '>=', oldest)
    .where('round', '<=', newest)
    .execute();
  const byRound = Map.groupBy(answers, (row) => row.round);
  const voting = await readVotings(db, rows);
  return rows
    .reverse()
    .map((row) => scanOf(row, { answers: byRound.get(row.round) ?? [], voting: voting(row) }, names));
}
