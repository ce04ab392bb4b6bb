import type { Kysely } from 'kysely';
import type { CardChange, TurnRecord } from '../../contract/turn-record.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';
import { NotSaved } from '../not-saved.ts';
import { columnsOfShows } from '../tables/places.ts';

const movePlace = prepared<Schema['places']>((db, param) => {
  const place = {
    standard: param('standard'),
    criterion: param('criterion'),
    seen: param('seen'),
    question: param('question'),
  };
  return db
    .insertInto('places')
    .values({
      team: param('team'),
      conversation: param('conversation'),
      message: param('message'),
      version: param('version'),
      placed_at: param('placed_at'),
      ...place,
    })
    .onConflict((on) => on.columns(['team', 'conversation']).doUpdateSet(place));
});

/** Notes which card is placed, or claims the place for one that is about to be sent. */
export async function writePlace(db: Kysely<Schema>, turn: TurnRecord, change: CardChange): Promise<void> {
  const key = { team: turn.team.id, conversation: turn.conversation };
  const place = columnsOfShows(change.shows);
  if (change.kind === 'move') {
    await movePlace(db, { ...key, ...place, message: change.message, version: 1, placed_at: turn.at });
    return;
  }
  const claimed = { ...place, message: null, version: change.expected + 1, placed_at: turn.at };
  const result = await db
    .insertInto('places')
    .values({ ...key, ...claimed })
    .onConflict((on) =>
      on.columns(['team', 'conversation']).doUpdateSet(claimed).where('places.version', '=', change.expected),
    )
    .executeTakeFirst();
  if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) throw new NotSaved('conflict');
}
