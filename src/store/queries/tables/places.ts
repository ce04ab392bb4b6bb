import type { PlacedCard, Shows } from '../../../../dialogs/placed.ts';
import type { Schema } from '../../schema/schema.ts';

/** A row without what it is found by. */
type PlaceRow = Omit<Schema['places'], 'team' | 'conversation'>;

/** @returns the placed card that a row tells of */
export function placedOf({ placed_at: placedAt, question, ...row }: PlaceRow): PlacedCard {
  return { ...row, confirms: question, placedAt };
}

/** @returns what a card shows, as columns */
export function columnsOfShows({
  standard,
  criterion,
  seen,
  confirms = null,
}: Shows): Omit<PlaceRow, 'message' | 'version' | 'placed_at'> {
  return { standard, criterion, seen, question: confirms };
}
