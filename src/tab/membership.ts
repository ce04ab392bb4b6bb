import type { Outside, Where } from '../bot/outside.ts';
import { apart } from '../deadline.ts';
import type { Elapsed } from '../elapsed.ts';
import type { Log } from '../log.ts';
import { createOncePerKey } from '../once-per-key.ts';
import { createSeldom } from '../seldom.ts';
import type { Store } from '../store/contract/store.ts';
import type { Local } from './local-people.ts';
import { type ClaimedPlace, readPlace } from './place.ts';

/** What the bot knows of a place that somebody may look at; `where` is null when it is not known how to reach it. */
export type Allowed = Readonly<{
  where: Where | null;
  /** What it is called, where that is known. */
  name: string | null;
}>;

/** @returns null for somebody who is not there, for a place that is not there, and as long as Teams does not tell */
export type Membership = (place: ClaimedPlace, person: string) => Promise<Allowed | null>;

type MembershipDeps = Readonly<{
  store: Pick<Store, 'reach' | 'somewhere'>;
  outside: Pick<Outside, 'isMember'>;
  elapsed: Elapsed;
  log: Log;
}>;

/** How long (ms) it is remembered that somebody is in a team, and (shorter, since they may join) that they are not. */
const MEMBER_FOR = 5 * 60_000;
const STRANGER_FOR = 15_000;
/** How many answers are remembered. */
const AT_MOST = 20_000;

/** Asks Teams who is in a conversation, whether it knows that conversation or not. A personal place is its person's own. */
export function createMembership({ store, outside, elapsed, log }: MembershipDeps): Membership {
  const seldom = createSeldom(elapsed);
  // As long as the answer is under way it counts as one: others wait for the same.
  const once = createOncePerKey<boolean>({
    atMost: AT_MOST,
    elapsed,
    holds: MEMBER_FOR,
    holdsFor: (isMember) => (isMember ? null : STRANGER_FOR),
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
    return await once(`${team} ${person}`, () => apart(() => ask(where, person)));
  }

  return async (place, person) => {
    if (place.kind === 'personal') return { where: await whereIs(store, place), name: null };
    const [where, serviceUrl] = await Promise.all([whereIs(store, place), store.somewhere()]);
    // Teams is asked about a team that is not there as well: else a stranger could tell by the time that an answer takes
    // which teams there are.
    const asked = where ?? (serviceUrl === null ? null : asIfThere(place, serviceUrl));
    const is = asked !== null && (await isMember(asked, place.team, person));
    return where && is ? { where, name: null } : null;
  };
}

function asIfThere({ kind, team, inTeams }: ClaimedPlace, serviceUrl: string): Where {
  return { conversation: team.slice(team.indexOf(':') + 1), kind, team: inTeams, serviceUrl, tenant: null };
}

/** In a local run everybody of the try-out is in its group and its team, also before the bot was there. */
export function localMembership(store: Pick<Store, 'reach'>, { places }: Pick<Local, 'places'>): Membership {
  return async (place) => {
    const found = places.find((one) => readPlace(one.place, '')?.team === place.team);
    if (!found && place.kind !== 'personal') return null;
    return { where: await whereIs(store, place), name: found?.name ?? null };
  };
}

/** How a place is reached; null where the bot never was, or was removed. */
export async function whereIs(
  store: Pick<Store, 'reach'>,
  { kind, team, inTeams }: ClaimedPlace,
): Promise<Where | null> {
  const { conversation, serviceUrl, tenant } = (await store.reach(team)) ?? {};
  if (!conversation || !serviceUrl) return null;
  return { conversation, kind, team: inTeams, serviceUrl, tenant: tenant ?? null };
}
