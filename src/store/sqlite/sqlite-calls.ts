import type { Store } from '../contract/store.ts';
import type { Failure } from './sqlite-failure.ts';

/** What the thread is asked. `until`: when (by `uptime` of the process, in s) nobody waits for it any more. */
export type Call = Readonly<{ id: number; method: keyof Store; args: readonly unknown[]; until: number }>;

/** What the thread answers. The first answer has id 0, and tells whether the file could be opened. */
export type Answered = Readonly<{ id: number; result?: unknown; failure?: Failure }>;
