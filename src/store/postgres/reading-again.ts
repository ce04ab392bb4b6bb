import type { Store } from '../contract/store.ts';
import { METHOD_NAMES, METHODS } from '../contract/store-methods.ts';
import { again } from './transient.ts';

/** Makes a read again as a whole when it fails for a reason that passes. Writes do that themselves (`writingOn`). */
export function readingAgain(store: Store): Store {
  const reads = METHOD_NAMES.filter((name) => METHODS[name] === 'reads').map((name) => {
    const read = store[name] as (...args: unknown[]) => Promise<unknown>;
    return [name, (...args: unknown[]) => again(() => read(...args))];
  });
  return { ...store, ...Object.fromEntries(reads) };
}
