import { apart } from '../../deadline.ts';
import type { Elapsed } from '../../elapsed.ts';
import type { Log } from '../../log.ts';
import { createOncePerKey } from '../../once-per-key.ts';
import { createSeldom } from '../../seldom.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Outside, Where } from '../outside.ts';
import { type ClaimedPlace, readPlace } from './place.ts';

/** What the bot knows of a place that somebody may look at. `where` is null when nobody knows how to reach it. */
export type Allowed = Readonly<{
  where: Where | null;
  /** The name of the place, when it is known. */
  name: string | null;
}>;

/** Tells who may look at which place. */
export type Membership = Readonly<{
  /** @returns null for somebody who is not there, for a place that does not exist, and as long as Teams does not tell */
  allowed(place: ClaimedPlace, person: string): Promise<Allowed | null>;
  /** Somebody came to a team or left it, so Teams is asked again. */
  forget(team: string, person: string): void;
}>;

/** A place of a local try-out, by the tab's name for it. */
export type LocalPlace = Readonly<{ place: string; name: string | null }>;

type MembershipDeps = Readonly<{
  store: Pick<Store, 'reach' | 'somewhere'>;
  outside: Pick<Outside, 'isMember'>;
  elapsed: Elapsed;
  log: Log;
}>;

/**
 * How long (ms) it is remembered that somebody is in a team, and that they are not. The second is shorter, since they
 * may join.
 */
const MEMBER_FOR = 5 * 60_000;
const STRANGER_FOR = 15_000;
/** How many replies of Teams are remembered. */
const AT_MOST = 20_000;

/**
 * Asks Teams who is in a conversation, whether the bot knows that conversation or not. A personal place belongs to its
 * person.
 */
export function createMembership({ store, outside, elapsed, log }: MembershipDeps): Membership {
  const seldom = createSeldom(elapsed);
  // While Teams is being asked, that counts as a reply: others wait for it.
  const once = createOncePerKey<boolean>({
    atMost: AT_MOST,
    elapsed,
    holds: MEMBER_FOR,
    holdsFor: (isMember) => (isMember ? null : STRANGER_FOR),
  });

  /** An address of Teams by which it can be asked about any team. */
  const somewhere = createOncePerKey<string | null>({
    atMost: 1,
    elapsed,
    holds: MEMBER_FOR,
    holdsFor: (serviceUrl) => (serviceUrl === null ? 0 : null),
  });

  async function ask(where: Where, person: string): Promise<boolean> {
    try {
      return await outside.isMember(where, person);
    } catch (error) {
      const message = 'Teams does not tell whether somebody is in a team, so they do not see it';
      seldom('member', (times) => log.warn(message, { times, error }));
      return false;
    }
  }

  async function isMember(where: Where, team: string, person: string): Promise<boolean> {
    return await once(keyOf(team, person), () => apart(() => ask(where, person)));
  }

  return {
    async allowed(place, person) {
      if (place.kind === 'personal') return { where: await whereIs(store, place), name: null };
      const [where, serviceUrl] = await Promise.all([
        whereIs(store, place),
        somewhere('', () => apart(() => store.somewhere())),
      ]);
      // Teams is asked about a team that does not exist too. Otherwise a stranger could tell by the time of the reply
      // which teams exist.
      const asked = where ?? (serviceUrl === null ? null : asIfThere(place, serviceUrl));
      const is = asked !== null && (await isMember(asked, place.team, person));
      return where && is ? { where, name: null } : null;
    },
    forget: (team, person) => once.forget(keyOf(team, person)),
  };
}

function keyOf(team: string, person: string): string {
  return `${team} ${person}`;
}

function asIfThere({ kind, team, inTeams }: ClaimedPlace, serviceUrl: string): Where {
  return { conversation: team.slice(team.indexOf(':') + 1), kind, team: inTeams, serviceUrl, tenant: null };
}

/** Lets everybody of a local try-out into its group and its team, even before the bot was there. */
export function localMembership(store: Pick<Store, 'reach'>, places: readonly LocalPlace[]): Membership {
  return {
    async allowed(place) {
      const found = places.find((one) => readPlace(one.place, '')?.team === place.team);
      if (!found && place.kind !== 'personal') return null;
      return { where: await whereIs(store, place), name: found?.name ?? null };
    },
    forget() {},
  };
}

/** How a place is reached; null when the bot never was there, or was removed. */
export async function whereIs(
  store: Pick<Store, 'reach'>,
  { kind, team, inTeams }: ClaimedPlace,
): Promise<Where | null> {
  const { conversation, serviceUrl, tenant } = (await store.reach(team)) ?? {};
  if (!conversation || !serviceUrl) return null;
  return { conversation, kind, team: inTeams, serviceUrl, tenant: tenant ?? null };
}
