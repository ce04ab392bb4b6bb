import type { Address, Spot, Store } from '../store/store.ts';

/** How many conversations are remembered as known, so that an ordinary turn writes nothing about its address. */
const REMEMBERED = 50_000;

/** Keeps where each conversation is reached, once a day for each way that it is reached: so it is known when last. */
export function createAddresses(store: Store, now: () => Date) {
  /** The day (UTC) on which each was kept last. */
  const known = new Map<string, string>();
  const keyOf = (spot: Spot, { serviceUrl, account }: Address) =>
    `${spot.team} ${spot.conversation} ${serviceUrl} ${account ?? ''}`;

  return {
    /**
     * Somebody is there.
     * @param address null where Teams did not tell one
     */
    async seen(spot: Spot, address: Address | null): Promise<void> {
      if (!address) return;
      const at = withoutThread(spot);
      const key = keyOf(at, address);
      const time = now().toISOString();
      const day = time.slice(0, 'yyyy-mm-dd'.length);
      if (known.get(key) === day) return;
      if (known.size >= REMEMBERED) known.clear();
      await store.keepAddress(at, address, time);
      known.set(key, day);
    },
    /** The bot came there, also where another process saw it leave. */
    async installed(spot: Spot, address: Address | null): Promise<void> {
      if (address) known.delete(keyOf(withoutThread(spot), address));
      await this.seen(spot, address);
    },
    /** Something came from there that proves nobody's presence: it brings back nothing that was deleted or left. */
    async heard(spot: Spot, address: Address | null): Promise<void> {
      if (address) await store.renewAddress(withoutThread(spot), address, now().toISOString());
    },
    /** Addresses were deleted: each is kept anew when somebody comes from there again. */
    forget(): void {
      known.clear();
    },
    async removed(spot: Spot): Promise<void> {
      known.clear();
      await store.farewell(withoutThread(spot), now().toISOString());
    },
  };
}

/** What is sent to a channel begins a thread of its own. */
function withoutThread(spot: Spot): Spot {
  return { ...spot, conversation: spot.conversation.split(';')[0] ?? spot.conversation };
}

export type Addresses = ReturnType<typeof createAddresses>;
