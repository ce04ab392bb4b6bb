import type { Kysely } from 'kysely';
import type { CardChange, PlacedCard, Shows } from '../../../../dialogs/placed-card.ts';
import { NEVER } from '../../../../dialogs/time.ts';
import type { SentCard } from '../../contract/stored-turns.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';

/** A row without its key. */
export type PlaceRow = Omit<Schema['places'], 'team' | 'conversation'>;

/** The key of a row. */
type Place = Readonly<{ team: string; conversation: string }>;

/** @returns the placed card of a row */
export function placedOf({ placed_at: placedAt, question, ...row }: PlaceRow): PlacedCard {
  return { ...row, confirms: question, placedAt };
}

/** @returns the columns that say what a card shows */
function columnsOfShows({
  standard,
  criterion,
  seen,
  confirms = null,
}: Shows): Omit<PlaceRow, 'message' | 'version' | 'placed_at'> {
  return { standard, criterion, seen, question: confirms };
}

const upsertShown = prepared<Schema['places']>((db, param) => {
  const shown = {
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
      ...shown,
    })
    .onConflict((on) => on.columns(['team', 'conversation']).doUpdateSet(shown));
});

/**
 * Keeps what the placed card shows, or claims the place for a card that is about to be sent.
 * @returns 0 when somebody else claimed the place meanwhile
 */
export async function writePlace(
  db: Kysely<Schema>,
  { team, conversation, at }: TurnRecord,
  change: CardChange,
): Promise<bigint> {
  const key = { team: team.id, conversation };
  const shown = columnsOfShows(change.shows);
  if (change.kind === 'move') {
    await upsertShown(db, { ...key, ...shown, message: change.message, version: 1, placed_at: at });
    return 1n;
  }
  const claimed = { ...shown, message: null, version: change.expected + 1, placed_at: at };
  const result = await db
    .insertInto('places')
    .values({ ...key, ...claimed })
    .onConflict((on) =>
      on.columns(['team', 'conversation']).doUpdateSet(claimed).where('places.version', '=', change.expected),
    )
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows ?? 0n;
}

/** Keeps what became of the card that was claimed with this version. */
export async function writeSent(
  db: Kysely<Schema>,
  { team, conversation }: Place,
  { version, message, at }: SentCard,
): Promise<void> {
  await db
    .updateTable('places')
    // A card that could not be sent was never placed, so the next press may try again at once.
    .set({ message, placed_at: message === null ? NEVER : at })
    .where('team', '=', team)
    .where('conversation', '=', conversation)
    .where('version', '=', version)
    .execute();
}

/**
 * Changes what a card shows.
 * @returns false, and nothing changed, when the card shows something else than `before` by now
 */
export async function moveCard(
  db: Kysely<Schema>,
  { team, conversation }: Place,
  { before, shows }: Readonly<{ before: PlacedCard; shows: Shows }>,
): Promise<boolean> {
  const { message, version, standard, criterion, seen, confirms = null } = before;
  const moved = await db
    .updateTable('places')
    .set(columnsOfShows(shows))
    .where('team', '=', team)
    .where('conversation', '=', conversation)
    .where('version', '=', version)
    .where('seen', '=', seen)
    .where('message', message === null ? 'is' : '=', message)
    .where('standard', standard === null ? 'is' : '=', standard)
    .where('criterion', criterion === null ? 'is' : '=', criterion)
    .where('question', confirms === null ? 'is' : '=', confirms)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}
