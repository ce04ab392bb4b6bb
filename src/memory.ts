import { LRUCache } from 'lru-cache';

/** Remembers values by a key, no more than so many and each no longer than until its end. */
export type Memory<T> = Readonly<{
  /** @returns undefined for what is not remembered, or not any more; reading makes nothing last longer */
  get(key: string): T | undefined;
  /** @param until when it ends, by the memory's clock; without it, when there is no room for it any more */
  set(key: string, value: T, until?: number): void;
  delete(key: string): void;
  clear(): void;
}>;

/**
 * Makes an empty memory. The time at which an entry ends is kept beside it: lru-cache's own ages begin at a clock's 0
 * as if they had none, and end a tick late.
 * @param atMost how many entries it has at most; of more, the one goes that was read or set longest ago
 * @param clock tells the present moment (ms); without it nothing ends by time
 */
export function createMemory<T>(atMost: number, clock = () => 0): Memory<T> {
  // By size, and not by `max`: for that lru-cache would lay out room for all entries at once, which makes a start longer.
  const entries = new LRUCache<string, { value: T; until: number }>({
    maxSize: atMost,
    sizeCalculation: () => 1,
  });
  return {
    get(key) {
      const found = entries.get(key);
      return found && found.until > clock() ? found.value : undefined;
    },
    set(key, value, until = Number.POSITIVE_INFINITY) {
      entries.set(key, { value, until });
    },
    delete(key) {
      entries.delete(key);
    },
    clear() {
      entries.clear();
    },
  };
}
