import type { Elapsed } from '../../elapsed.ts';
import { createOncePerKey } from '../../once-per-key.ts';

/**
 * Decides who may take part in a channel: people of organisations on the list, and people whose organisation Teams does
 * not tell.
 */
export type Guests = Readonly<{
  /** @param tenantOf asks Teams for the organisation of the person; null when it knows no such person there */
  mayTakePart(channel: string, person: string, tenantOf: () => Promise<string | null>): Promise<boolean>;
}>;

type GuestsDeps = Readonly<{
  /** Whether an organisation is on the list. */
  isAllowed: (tenant: string) => boolean;
  elapsed: Elapsed;
  failed: (what: string, error: unknown) => void;
}>;

/** How long (ms) the organisation of somebody is remembered, and how long that Teams did not tell it. */
const TOLD_FOR = 60 * 60_000;
const UNTOLD_FOR = 60_000;
/** How many people are remembered. */
const AT_MOST = 20_000;

/** Whether somebody may take part; 'untold' where Teams does not tell. */
type Told = boolean | 'untold';

/**
 * Makes the check of guests. An activity in a shared channel tells the organisation of the channel, and not always that
 * of the person.
 */
export function createGuests({ isAllowed, elapsed, failed }: GuestsDeps): Guests {
  const once = createOncePerKey<Told>({
    atMost: AT_MOST,
    elapsed,
    holds: UNTOLD_FOR,
    holdsFor: (told) => (told === 'untold' ? null : TOLD_FOR),
  });

  return {
    async mayTakePart(channel, person, tenantOf) {
      const told = await once(`${channel} ${person}`, async () => {
        try {
          const tenant = await tenantOf();
          return tenant === null ? 'untold' : isAllowed(tenant);
        } catch (error) {
          failed('which organisation somebody in a channel is of', error);
          return 'untold';
        }
      });
      return told === 'untold' || told;
    },
  };
}
