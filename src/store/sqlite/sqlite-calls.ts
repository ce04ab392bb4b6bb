import type { Store } from '../contract/store.ts';
import type { Failure } from './sqlite-failure.ts';

/** A call of the thread. `until`: the time (s, by `uptime` of the process) until which somebody waits for it. */
export type Call = Readonly<{ id: number; method: keyof Store; args: readonly unknown[]; until: number }>;

/** The outcome of a call. The first outcome has id 0, and tells whether the file could be opened. */
export type Answered = Readonly<{ id: number; result?: unknown; failure?: Failure }>;

/**
 * Outcomes in the form in which the thread sends them. As JSON a round is there in half the time that a copy of its objects
 * takes, most of which the caller's thread would spend. So all that the store gives is of JSON's kinds.
 */
export function answersIn(answered: readonly Answered[]): string {
  return JSON.stringify(answered);
}

export function answersOf(sent: string): Answered[] {
  return JSON.parse(sent);
}
