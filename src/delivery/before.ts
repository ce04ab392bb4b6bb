import { timeOf } from '../../dialogs/time.ts';
import type { Deliveries as Stored } from '../store/contract/deliveries.ts';
import type { DeliverDeps } from './deliver.ts';

/** How long (ms) a request counts. */
const REMEMBERED = 3_600_000;

type Deps = Pick<DeliverDeps, 'limits' | 'now' | 'elapsed' | 'patience'> &
  Readonly<{ store: Pick<Stored, 'attempts'> }>;

/**
 * Counts the requests that went out before a restart. Nobody knows when they arrived, and whether a conversation was
 * made for them, so the worst of both is assumed.
 */
export async function countBefore({ store, limits, now, elapsed, patience }: Deps): Promise<void> {
  const at = now().getTime();
  for (const before of await store.attempts(timeOf(at - REMEMBERED))) {
    const ago = Math.max(0, at - Date.parse(before.at) - patience);
    for (let n = 0; n < before.requests; n += 1) {
      for (const one of [before.conversation, null]) {
        limits.begin(one);
        limits.end(one, elapsed() - ago);
      }
    }
  }
}
