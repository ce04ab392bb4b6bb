import type { Kysely } from 'kysely';
import type { Feedback } from '../../../../dialogs/feedback.ts';
import type { Day } from '../../../../dialogs/time.ts';
import type { Miss } from '../../contract/search-feedback.ts';
import type { Schema } from '../../schema/schema.ts';

/**
 * Keeps feedback on the search. A second call with the same id changes nothing.
 * @param day yyyy-mm-dd
 */
export async function writeFeedback(
  db: Kysely<Schema>,
  { id, day, feedback }: Readonly<{ id: string; day: Day; feedback: readonly Feedback[] }>,
): Promise<void> {
  for (const [n, one] of feedback.entries()) {
    await db
      .insertInto('feedback')
      .values({ id: `${id} ${n}`, day, ...one })
      .onConflict((on) => on.column('id').doNothing())
      .execute();
  }
}

/** Reads questions without results, unwanted results and broken links, the most frequent first. */
export async function readMisses(db: Kysely<Schema>): Promise<Miss[]> {
  const rows = await db
    .selectFrom('feedback')
    .select(['kind', 'question', 'resource'])
    .select(({ fn }) => [fn.countAll<number | string>().as('times'), fn.max('day').as('last')])
    .where('kind', '!=', 'wanted')
    .groupBy(['kind', 'question', 'resource'])
    .orderBy('kind')
    .orderBy('times', 'desc')
    .orderBy('question')
    .execute();
  return rows.map((row) => ({ ...row, times: Number(row.times) }));
}
