import { type Kysely, sql } from 'kysely';
import { REMEMBERED } from '../../../../dialogs/remembered.ts';
import type { Scan } from '../../../../dialogs/scan.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';

/** An answer of the round before, with the beginning of its note. */
export type RememberedRow = Pick<Schema['answers'], 'criterion' | 'choice' | 'note' | 'wording'>;

/**
 * The choices of a team's newest closed round: the one before a round that is open, which is the newest of all. Both
 * databases count the characters of a note as code points.
 */
export function rememberedIn(db: Kysely<Schema>, team: string) {
  const before = db
    .selectFrom('scans')
    .select('round')
    .where('team', '=', team)
    .where('closed_at', 'is not', null)
    .orderBy('round', 'desc')
    .limit(1);
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

const rememberedRows = prepared<Pick<Schema['scans'], 'team'>, RememberedRow>((db, param) =>
  rememberedIn(db, param('team')),
);

/** Reads what a team's newest round remembers. A first round and a closed one remember nothing, and take no query. */
export async function readRemembered(
  db: Kysely<Schema>,
  team: string,
  { round, closed_at }: Pick<Schema['scans'], 'round' | 'closed_at'>,
): Promise<readonly RememberedRow[]> {
  return round > 1 && closed_at === null ? (await rememberedRows(db, { team })).rows : [];
}

/** @returns what the rows tell by criterion; nothing without rows */
export function toRemembered(rows: readonly RememberedRow[]): Pick<Scan, 'before'> {
  const known = rows.flatMap(({ criterion, choice, note, wording }) =>
    choice === null ? [] : [[criterion, { choice, note, ...(wording === null ? {} : { wording }) }] as const],
  );
  return known.length === 0 ? {} : { before: Object.fromEntries(known) };
}
