import type { Store } from '../contract/store.ts';
import { METHOD_NAMES, METHODS } from '../contract/store-methods.ts';
import { again } from './transient.ts';

/** A store whose reads are done again as a whole when they fail for a reason that passes; writes see to that themselves. */
export function readingAgain(store: Store): Store {
  const reads = METHOD_NAMES.filter((name) => METHODS[name] === 'reads').map((name) => {
    const read = store[name] as (...args: unknown[]) => Promise<unknown>;
    return [name, (...args: unknown[]) => again(() => read(...args))];
  });
  return { ...store, ...Object.fromEntries(reads) };
}
