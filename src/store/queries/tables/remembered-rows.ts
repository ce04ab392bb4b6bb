import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { REMEMBERED } from '../../../../dialogs/remembered.ts';
import type { Scan } from '../../../../dialogs/scan.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';

/** An answer of the round before, with the beginning of its note. */
export type RememberedRow = Pick<Schema['answers'], 'criterion' | 'choice' | 'note' | 'wording'>;

type OfRound = Pick<Schema['scans'], 'team' | 'round'>;

/** The choices of the closed round before. Both databases count the characters of a note as code points. */
export function rememberedIn(
  db: Kysely<Schema>,
  team: string,
  round: number | SelectQueryBuilder<Schema, 'scans', Pick<Schema['scans'], 'round'>>,
) {
  const before = db
    .selectFrom('scans')
    .select(({ fn }) => fn.max('round').as('round'))
    .where('team', '=', team)
    .where('round', '<', round)
    .where('closed_at', 'is not', null);
  return db
    .selectFrom('answers')
    .select([
      'criterion',
      'choice',
      sql<string>`substr(note, 1, ${sql.lit(REMEMBERED)})`.as('note'),
      'wording',
    ])
    .where('team', '=', team)
    .where('round', '=', before)
    .where('choice', 'is not', null);
}

const rememberedRows = prepared<OfRound, RememberedRow>((db, param) =>
  rememberedIn(db, param('team'), param('round')),
);

/** Reads what a team's newest round remembers. A first round and a closed one remember nothing, and take no query. */
export async function readRemembered(
  db: Kysely<Schema>,
  team: string,
  { round, closed_at }: Pick<Schema['scans'], 'round' | 'closed_at'>,
): Promise<readonly RememberedRow[]> {
  return round > 1 && closed_at === null ? (await rememberedRows(db, { team, round })).rows : [];
}

/** @returns what the rows tell by criterion; nothing without rows */
export function toRemembered(rows: readonly RememberedRow[]): Pick<Scan, 'before'> {
  const known = rows.flatMap(({ criterion, choice, note, wording }) =>
    choice === null ? [] : [[criterion, { choice, note, ...(wording === null ? {} : { wording }) }] as const],
  );
  return known.length === 0 ? {} : { before: Object.fromEntries(known) };
}
