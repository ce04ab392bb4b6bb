import { z } from 'zod';
import { cut } from '../content/cut.ts';

/** How much (characters) of a message or a question is read; Teams lets nobody send more. */
export const TEXT_LIMIT = 28_000;

/** How much (characters) of a field of a card is taken in: so much that who pasted too much is told how much it was. */
export const FIELD_LIMIT = 100_000;

/** How much (characters) is read of what is too long to be saved; so much at most goes back into its field. */
export const READ_LIMIT = 2_000;

/** What somebody typed, cut where it is longer than anybody types. */
export function typed(limit: number) {
  return z.string().transform((text) => cut(text, limit));
}
