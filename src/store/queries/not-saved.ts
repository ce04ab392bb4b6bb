import type { Saved } from '../contract/turn-record.ts';

/** Takes a turn's writes back, because what it was decided on is no longer so. */
export class NotSaved extends Error {
  readonly why: Exclude<Saved, 'saved'>;
  constructor(why: Exclude<Saved, 'saved'>) {
    super(why);
    this.why = why;
  }
}
