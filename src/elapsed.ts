/**
 * A clock for stretches of time: tells how many ms went by since some moment, and never goes back. Moments (when
 * something was said, when a token expires, what is kept over a restart) are told by `now`, which an operator or a time
 * server may set to something else.
 */
export type Elapsed = () => number;

/** This machine's own. */
export const elapsed: Elapsed = () => performance.now();
