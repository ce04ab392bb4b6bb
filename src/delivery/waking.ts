import type { Store } from '../store/store.ts';

/** The store, which tells when there may be something to send: it was saved, or the way to it was opened. */
export function waking(store: Store, wake: () => void): Store {
  return {
    ...store,
    async save(turn) {
      const saved = await store.save(turn);
      if (saved === 'saved' && turn.deliveries.length > 0) wake();
      return saved;
    },
    async keepAddress(spot, address, at) {
      await store.keepAddress(spot, address, at);
      wake();
    },
  };
}
