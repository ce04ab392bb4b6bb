import type { Store } from '../contract/store.ts';
import type { Failure } from './sqlite-failure.ts';

/** A call of the thread. `until`: the time (s, by `uptime` of the process) until which somebody waits for it. */
export type Call = Readonly<{ id: number; method: keyof Store; args: readonly unknown[]; until: number }>;

/**
 * The outcome of a call. The first outcome has id 0, and tells whether the file could be opened. `json`: the result as
 * JSON, in place of `result`.
 */
export type Answered = Readonly<{ id: number; result?: unknown; json?: string; failure?: Failure }>;

/**
 * The outcome of a call that gave this result. A load takes half as long as JSON as it does as a copy of its objects, most
 * of which the caller's thread would spend. A manager's teams have their equal answers in common, which only a copy keeps.
 */
export function outcomeOf({ id, method, args }: Call, result: unknown): Answered {
  if (method !== 'load') return { id, result };
  const [, , needs = []] = args as Parameters<Store['load']>;
  return needs.includes('teams') ? { id, result } : { id, json: JSON.stringify(result) };
}

export function resultOf({ result, json }: Answered): unknown {
  return json === undefined ? result : JSON.parse(json);
}
