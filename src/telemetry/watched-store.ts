import type { Store } from '../store/contract/store.ts';
import { METHODS } from '../store/contract/store-methods.ts';
import type { Telemetry } from './telemetry.ts';

type Method = (...given: unknown[]) => Promise<unknown>;

/** The same store. How long each of its methods takes is told, and nothing of what they are given or return. */
export function watchedStore(store: Store, { timed }: Telemetry): Store {
  const watched = Object.keys(METHODS).map((name) => {
    const method = store[name as keyof typeof METHODS] as Method;
    return [name, (...given: unknown[]) => timed({ work: 'store', name }, () => method(...given))];
  });
  return { ...store, ...Object.fromEntries(watched) };
}
