import type { Content } from '../../content/index.ts';
import { decideRegion } from '../../dialogs/region/decide.ts';
import type { RegionTeam } from '../../dialogs/region/facts.ts';
import { type Quarter, quarterOf } from '../../dialogs/region/quarter.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

/** How often (ms) the job looks whether a quarter began. */
const EVERY = 24 * 60 * 60_000;
/** Time (ms) after the start in which first turns go before it. */
const FIRST = 10_000;
/** Time (ms) between two batches, in which turns go on. */
const PAUSE = 20;
/** How often a picture is thought out anew when a team took back its round meanwhile; then the next day does. */
const TRIES = 5;

type RegionDeps = Readonly<{
  store: Pick<Store, 'regionsToDecide' | 'regionSize' | 'regionTeams' | 'decideRegion'>;
  content: Content;
  now: () => Date;
  log: Log;
}>;

export type RegionJob = Readonly<{
  /** Decides what this quarter's pictures are, where that was not done; while that is under way, the same run. */
  run(): Promise<void>;
  /** Ends after the batch that is under way. */
  stop(): Promise<void>;
}>;

/**
 * Decides once a quarter what the regional picture of each tenant is: of the rounds that were released before it
 * began, so that nobody who looks has a say in the moment.
 */
export function startRegion({ store, content, now, log }: RegionDeps): RegionJob {
  let stopped = false;
  let running: Promise<void> | null = null;

  async function work(): Promise<void> {
    const at = now().toISOString();
    const quarter = quarterOf(at);
    for (const tenant of await store.regionsToDecide(quarter.name)) {
      let outcome = 'conflict';
      for (let tries = 0; tries < TRIES && outcome === 'conflict' && !stopped; tries += 1) {
        outcome = await decide(tenant, quarter, at);
      }
    }
  }

  async function decide(tenant: string, quarter: Quarter, at: string): Promise<string> {
    const before = await store.regionSize(tenant);
    const teams: RegionTeam[] = [];
    let batch = await store.regionTeams(tenant, quarter, null);
    while (batch.length > 0) {
      teams.push(...batch);
      await pause();
      if (stopped) return 'stopped';
      batch = await store.regionTeams(tenant, quarter, teams.at(-1)?.team ?? null);
    }
    const change = decideRegion(content, quarter.name, before, teams);
    return await store.decideRegion({ tenant, quarter: quarter.name, at, change });
  }

  function run(): Promise<void> {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  }

  const inTurn = () => {
    run().catch((error) => log.error('the regional picture could not be made; it is tried again', { error }));
  };
  const first = setTimeout(inTurn, FIRST);
  const every = setInterval(inTurn, EVERY);
  first.unref();
  every.unref();

  return {
    run,
    async stop() {
      stopped = true;
      clearTimeout(first);
      clearInterval(every);
      await running?.catch(() => {});
    },
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
