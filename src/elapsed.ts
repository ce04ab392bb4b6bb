/**
 * A clock for stretches of time. It tells how many ms have passed since some moment, and never goes back. Moments are
 * told by `now`, such as when something was said or when a token expires. That is the wall clock, which may be set
 * back.
 */
export type Elapsed = () => number;

/** This machine's clock for stretches of time. */
export const elapsed: Elapsed = () => performance.now();
