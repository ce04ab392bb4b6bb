import type { Saved } from '../contract/turn-record.ts';

/** Takes the writes of a transaction back, because something that they depend on has changed. */
export class NotSaved extends Error {
  readonly why: Exclude<Saved, 'saved'>;
  constructor(why: Exclude<Saved, 'saved'>) {
    super(why);
    this.why = why;
  }
}

/**
 * Waits for a write that may be taken back.
 * @returns the reason why it was taken back, or `saved`
 * @throws any other failure of the write
 */
export async function savedOrWhy(writing: Promise<void>): Promise<Saved> {
  try {
    await writing;
    return 'saved';
  } catch (error) {
    if (error instanceof NotSaved) return error.why;
    throw error;
  }
}
