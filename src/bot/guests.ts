import type { Elapsed } from '../elapsed.ts';

/** Who of a channel may take part: people of organisations on the list, and whoever Teams tells nothing of. */
export type Guests = Readonly<{
  /** @param tenantOf asks Teams which organisation they are of; null when it knows nobody like that there */
  mayTakePart(channel: string, person: string, tenantOf: () => Promise<string | null>): Promise<boolean>;
}>;

type GuestsDeps = Readonly<{
  /** Whether an organisation is on the list. */
  isAllowed: (tenant: string) => boolean;
  elapsed: Elapsed;
  failed: (what: string, error: unknown) => void;
}>;

/** How long (ms) it is remembered which organisation somebody is of, and that Teams did not tell. */
const TOLD_FOR = 60 * 60_000;
const UNTOLD_FOR = 60_000;
const AT_MOST = 20_000;

/** An activity in a shared channel tells the organisation of the channel, and not always that of the person. */
export function createGuests({ isAllowed, elapsed, failed }: GuestsDeps): Guests {
  const known = new Map<string, { may: Promise<boolean>; until: number }>();

  return {
    async mayTakePart(channel, person, tenantOf) {
      const key = `${channel} ${person}`;
      const before = known.get(key);
      if (before && before.until > elapsed()) return await before.may;
      if (known.size >= AT_MOST) known.clear();
      const asked = { may: Promise.resolve(true), until: elapsed() + UNTOLD_FOR };
      known.set(key, asked);
      asked.may = tenantOf().then(
        (tenant) => {
          if (tenant === null) return true;
          asked.until = elapsed() + TOLD_FOR;
          return isAllowed(tenant);
        },
        (error) => {
          failed('which organisation somebody in a channel is of', error);
          return true;
        },
      );
      return await asked.may;
    },
  };
}
