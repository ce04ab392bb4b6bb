import type { Kysely } from 'kysely';
import type { Feedback } from '../../../../dialogs/feedback.ts';
import type { Day } from '../../../../dialogs/time.ts';
import type { Miss, Period } from '../../contract/search-feedback.ts';
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

/** Reads questions without results, unwanted results and broken links of these days, the most frequent first. */
export async function readMisses(db: Kysely<Schema>, { since, until }: Period = {}): Promise<Miss[]> {
  const rows = await db
    .selectFrom('feedback')
    .select(['kind', 'question', 'resource'])
    .select(({ fn }) => [fn.countAll<number | string>().as('times'), fn.max('day').as('last')])
    .where('kind', '!=', 'wanted')
    .$if(since !== undefined, (query) => query.where('day', '>=', since as Day))
    .$if(until !== undefined, (query) => query.where('day', '<=', until as Day))
    .groupBy(['kind', 'question', 'resource'])
    .orderBy('kind')
    .orderBy('times', 'desc')
    .orderBy('question')
    .execute();
  return rows.map((row) => ({ ...row, times: Number(row.times) }));
}
