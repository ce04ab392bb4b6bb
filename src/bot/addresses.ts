import type { Address, Spot, Store } from '../store/store.ts';

/** How many conversations are remembered as known, so that an ordinary turn writes nothing about its address. */
const REMEMBERED = 50_000;

/** Keeps where each conversation is reached, once for each way that it is reached. */
export function createAddresses(store: Store, now: () => Date) {
  const known = new Set<string>();
  const keyOf = (spot: Spot, { serviceUrl, account }: Address) =>
    `${spot.team} ${spot.conversation} ${serviceUrl} ${account ?? ''}`;

  return {
    /** @param address null where Teams did not tell one */
    async seen(spot: Spot, address: Address | null): Promise<void> {
      if (!address) return;
      const at = withoutThread(spot);
      const key = keyOf(at, address);
      if (known.has(key)) return;
      if (known.size >= REMEMBERED) known.clear();
      await store.keepAddress(at, address, now().toISOString());
      known.add(key);
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
