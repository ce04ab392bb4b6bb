import type { Saved } from '../contract/turn-record.ts';

/** Takes the writes of a transaction back, because what they were decided on is no longer so. */
export class NotSaved extends Error {
  readonly why: Exclude<Saved, 'saved'>;
  constructor(why: Exclude<Saved, 'saved'>) {
    super(why);
    this.why = why;
  }
}

/**
 * Waits for a write that may be taken back.
 * @throws what it throws, but for NotSaved: that is a result
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
