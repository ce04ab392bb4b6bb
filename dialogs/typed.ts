import * as z from 'zod';
import { cut } from '../content/cut.ts';

/** How many characters of a message or a question are read. Teams lets nobody send more. */
export const TEXT_LIMIT = 28_000;

/** How many characters of a card's field are taken in: enough to tell people how much they pasted. */
export const FIELD_LIMIT = 100_000;

/** How many characters are read of a text that is too long to be saved. No more than these go back into its field. */
export const READ_LIMIT = 2_000;

/** A text that somebody typed, cut after `limit` characters. */
export function typed(limit: number) {
  return z.string().transform((text) => cut(text, limit));
}
