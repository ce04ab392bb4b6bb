import type { Store } from '../store/contract/store.ts';

/**
 * Makes a store that wakes the outbox when there may be something to send: because it was saved, or because its way is
 * open again.
 */
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
    async renewAddress(spot, address, at) {
      await store.renewAddress(spot, address, at);
      wake();
    },
    async resume(part, serviceUrl, at) {
      await store.resume(part, serviceUrl, at);
      wake();
    },
  };
}
