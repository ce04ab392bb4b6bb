import type { Elapsed } from '../../elapsed.ts';
import type { Log } from '../../log.ts';
import { createSeldom } from '../../seldom.ts';
import { createRefresh, type Refresh } from '../../turn/refresh.ts';
import type { TurnDeps } from '../../turn/turn-deps.ts';
import type { Outside } from '../outside.ts';
import { createElsewhere, type Elsewhere } from './elsewhere.ts';
import { createMembership, type LocalPlace, localMembership, type Membership } from './membership.ts';
import { createPress } from './press.ts';

type OpenElsewhereDeps = TurnDeps &
  Readonly<{
    outside: Outside;
    elapsed: Elapsed;
    log: Log;
    /** The places of a local try-out, where nobody is asked who they are; null elsewhere. */
    places: readonly LocalPlace[] | null;
    /** Says that addresses may have been deleted. */
    ended: () => void;
  }>;

/** Puts together what takes turns outside a team's conversations, and what shows them there. */
export function openElsewhere(
  deps: OpenElsewhereDeps,
): Readonly<{ membership: Membership; refresh: Refresh; elsewhere: Elsewhere }> {
  const { content, store, outside, elapsed, log, places } = deps;
  const seldom = createSeldom(elapsed);
  const membership = places
    ? localMembership(store, places)
    : createMembership({ store, outside, elapsed, log });
  const refresh = createRefresh({
    content,
    store,
    show: outside.show,
    failed: (error) =>
      seldom('refresh', (times) => log.warn('the cards of a team could not be refreshed', { times, error })),
  });
  const press = createPress({ ...deps, refresh });
  return { membership, refresh, elsewhere: createElsewhere({ content, membership, outside, press }) };
}
