/**
 * A clock for stretches of time: tells how many ms went by since some moment, and never goes back. Moments, such as when
 * something was said or when a token expires, are told by `now`. That is the wall clock, which may be set back.
 */
export type Elapsed = () => number;

/** This machine's clock for stretches of time. */
export const elapsed: Elapsed = () => performance.now();
