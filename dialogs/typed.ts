import { z } from 'zod';
import { cut } from '../content/cut.ts';

/** How much (characters) of a message or a question is read; Teams lets nobody send more. */
export const TEXT_LIMIT = 28_000;

/** How much (characters) of a card's field is taken in: enough to tell people how much they pasted. */
export const FIELD_LIMIT = 100_000;

/** How much (characters) is read of a text that is too long to be saved. No more than that goes back into its field. */
export const READ_LIMIT = 2_000;

/** A text that somebody typed, cut after `limit` characters. */
export function typed(limit: number) {
  return z.string().transform((text) => cut(text, limit));
}
