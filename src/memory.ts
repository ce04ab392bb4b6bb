import { LRUCache } from 'lru-cache';

/**
 * `until`: when it ends, by the memory's clock; without it, it ends when there is no room. `size`: how much of the room it
 * takes, from 1 on.
 */
export type Lasts = Readonly<{ until?: number; size?: number }>;

/** Remembers values by a key. Their number or size is bounded, and each has an end. */
export type Memory<T> = Readonly<{
  /** @returns undefined for a key that is not remembered (any more); reading makes nothing last longer */
  get(key: string): T | undefined;
  set(key: string, value: T, lasts?: Lasts): void;
  delete(key: string): void;
  clear(): void;
}>;

/**
 * Makes an empty memory. The end of an entry is kept beside it: lru-cache takes an age that begins at a clock's 0 for
 * none, and ends ages a tick late.
 * @param atMost the most entries, or the most that they may measure together; beyond that, the one goes that was read or
 *   set longest ago
 * @param clock tells the present moment (ms); without it nothing ends by time
 */
export function createMemory<T>(atMost: number, clock = () => 0): Memory<T> {
  // The bound is a size and not `max`. For `max` lru-cache would lay out room for all entries at once, which makes a
  // start longer.
  const entries = new LRUCache<string, { value: T; until: number }>({ maxSize: atMost });
  return {
    get(key) {
      const found = entries.get(key);
      return found && found.until > clock() ? found.value : undefined;
    },
    set(key, value, { until = Number.POSITIVE_INFINITY, size = 1 } = {}) {
      entries.set(key, { value, until }, { size });
    },
    delete(key) {
      entries.delete(key);
    },
    clear() {
      entries.clear();
    },
  };
}
