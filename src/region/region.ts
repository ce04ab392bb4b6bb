import type { Content } from '../../content/index.ts';
import { decideRegion } from '../../dialogs/region/decide-region.ts';
import type { RegionTeam } from '../../dialogs/region/facts.ts';
import { type Quarter, quarterOf } from '../../dialogs/region/quarter.ts';
import { type Time, timeOf } from '../../dialogs/time.ts';
import { type AtWork, type Daily, startDaily } from '../daily.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/contract/store.ts';

/** How long (ms) after the start the job waits, so that the first turns go before it. */
const FIRST = 10_000;
/**
 * How often a picture is decided again because a team took its round back meanwhile. After that the next day's job does
 * it.
 */
const TRIES = 5;

type RegionDeps = Readonly<{
  store: Pick<Store, 'regionsToDecide' | 'regionSize' | 'regionTeams' | 'decideRegion'>;
  content: Content;
  now: () => Date;
  log: Log;
}>;

/** Which picture is made, and when. */
type Picture = Readonly<{ tenant: string; quarter: Quarter; at: Time }>;

/**
 * Decides once a quarter what the regional picture of each tenant is. It takes the rounds that were released before the
 * quarter began, so that nobody who looks can choose the moment. The job looks every day whether a quarter began.
 */
export function startRegion({ store, content, now, log }: RegionDeps): Daily {
  async function decideAll(work: AtWork): Promise<void> {
    const at = timeOf(now());
    const quarter = quarterOf(at);
    for (const tenant of await store.regionsToDecide(quarter.name)) {
      let outcome = 'conflict';
      for (let tries = 0; tries < TRIES && outcome === 'conflict' && !work.stopped(); tries += 1) {
        outcome = await decide(work, { tenant, quarter, at });
      }
    }
  }

  async function decide(work: AtWork, { tenant, quarter, at }: Picture): Promise<string> {
    const before = await store.regionSize(tenant);
    const teams: RegionTeam[] = [];
    let batch = await store.regionTeams(tenant, quarter, null);
    while (batch.length > 0) {
      teams.push(...batch);
      await work.pause();
      if (work.stopped()) return 'stopped';
      batch = await store.regionTeams(tenant, quarter, teams.at(-1)?.team ?? null);
    }
    const change = decideRegion(content, { quarter: quarter.name, before, teams });
    return await store.decideRegion({ tenant, quarter: quarter.name, at, change });
  }

  return startDaily({
    work: decideAll,
    first: FIRST,
    failed: (error) => log.error('the regional picture could not be made; it is tried again', { error }),
  });
}
