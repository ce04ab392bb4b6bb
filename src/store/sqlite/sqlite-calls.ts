import type { Store } from '../contract/store.ts';
import type { Failure } from './sqlite-failure.ts';

/** A call of the thread. `until`: the time (s, by `uptime` of the process) until which somebody waits for it. */
export type Call = Readonly<{ id: number; method: keyof Store; args: readonly unknown[]; until: number }>;

/** The outcome of a call. The first outcome has id 0, and tells whether the file could be opened. */
export type Answered = Readonly<{ id: number; result?: unknown; failure?: Failure }>;
