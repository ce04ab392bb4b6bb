import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import { onCitus } from '../../schema/engine.ts';
import type { Schema } from '../../schema/schema.ts';

/** A condition for deliveries. */
export type WhichOnes = (one: ExpressionBuilder<Schema, 'deliveries'>) => Expression<SqlBool>;

/**
 * Locks or changes the deliveries that meet a condition, of any team. That is one statement, but on Citus one for each
 * delivery: their keys are read first, and the condition is asked again of each. All who do so take them in the same
 * order, so that two of them can't wait for each other.
 */
export async function eachDelivery(
  db: Kysely<Schema>,
  which: WhichOnes,
  run: (which: WhichOnes) => Promise<unknown>,
): Promise<void> {
  if (!onCitus(db)) {
    await run(which);
    return;
  }
  const keys = await db
    .selectFrom('deliveries')
    .select(['team', 'key'])
    .where(which)
    .orderBy('team')
    .orderBy('key')
    .execute();
  for (const { team, key } of keys)
    await run((one) => one.and([one('team', '=', team), one('key', '=', key), which(one)]));
}
