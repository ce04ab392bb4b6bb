import { timeOf } from '../../dialogs/time.ts';
import { createMemory } from '../memory.ts';
import type { Address, TeamPart } from '../store/contract/address.ts';
import type { Store } from '../store/contract/store.ts';
import type { Spot } from '../store/contract/turn-record.ts';
import type { Reach } from './activity/origin.ts';

/** How many addresses are remembered as written, so that an ordinary turn writes nothing about its address. */
const REMEMBERED = 50_000;

/**
 * Keeps where each conversation is reached. It writes each address once a day, so that the store knows when it was last
 * used.
 */
export function createAddresses(store: Store, now: () => Date) {
  /** The day (UTC) on which each address was last written. */
  const known = createMemory<string>(REMEMBERED);
  const keyOf = (spot: Spot, { serviceUrl, account }: Address) =>
    `${spot.team} ${spot.conversation} ${serviceUrl} ${account ?? ''}`;

  return {
    /** Somebody said or pressed something there. */
    async seen(spot: Spot, { conversation, address }: Reach): Promise<void> {
      if (!address) return;
      const reached = { ...spot, conversation };
      const key = keyOf(reached, address);
      const time = timeOf(now());
      const day = time.slice(0, 'yyyy-mm-dd'.length);
      if (known.get(key) === day) return;
      await store.keepAddress(reached, address, time);
      known.set(key, day);
    },
    /** The bot came there. The address is written again, because another process may have seen the bot leave since. */
    async installed(spot: Spot, reach: Reach): Promise<void> {
      const { conversation, address } = reach;
      if (address) known.delete(keyOf({ ...spot, conversation }, address));
      await this.seen(spot, reach);
    },
    /** An event came from there, which proves nobody's presence: it brings back no address that was deleted or left. */
    async heard(spot: Spot, { conversation, address }: Reach): Promise<void> {
      if (address) await store.renewAddress({ ...spot, conversation }, address, timeOf(now()));
    },
    /** Addresses were deleted. Each is written again when somebody comes from there. */
    forget(): void {
      known.clear();
    },
    /** Nothing can be sent there until it is back. */
    async rests(part: TeamPart): Promise<void> {
      known.clear();
      await store.rest(part, timeOf(now()));
    },
    async back(part: TeamPart, { address }: Reach): Promise<void> {
      await store.resume(part, address?.serviceUrl ?? null, timeOf(now()));
    },
    async removed(spot: Spot, { conversation }: Reach): Promise<void> {
      known.clear();
      await store.farewell({ ...spot, conversation }, timeOf(now()));
    },
  };
}

export type Addresses = ReturnType<typeof createAddresses>;
