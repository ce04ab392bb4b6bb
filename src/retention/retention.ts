import { timeOf, utcDay } from '../../dialogs/time.ts';
import type { Config } from '../config/config.ts';
import { type AtWork, type Daily, startDaily } from '../daily.ts';
import type { Log } from '../log.ts';
import type { Cutoffs } from '../store/contract/rights.ts';
import type { Store } from '../store/contract/store.ts';

const DAY = 24 * 60 * 60_000;

/** How long (ms) after the start the job waits, so that the first turns go before it. */
const FIRST = 5_000;

/** How many days is kept who voted, unless names go sooner. */
const VOTES = 90;

/** How many days sent messages, expired links and questions to the infobox are kept. */
const DELIVERIES = 90;
const LINKS = 1;
const FEEDBACK = 730;

type RetentionDeps = Readonly<{
  store: Pick<Store, 'expireTeams' | 'expireOthers'>;
  keep: Config['keep'];
  now: () => Date;
  log: Log;
}>;

/** Deletes what was kept long enough, soon after the start and then every day. */
export function startRetention({ store, keep, now, log }: RetentionDeps): Daily {
  async function expire({ stopped, pause }: AtWork): Promise<void> {
    const at = now();
    const cutoffs = cutoffsAt(at, keep);
    const teams = async () => {
      let team: string | null = null;
      do {
        team = await store.expireTeams(cutoffs, timeOf(at), team);
        await pause();
      } while (team !== null && !stopped());
    };
    await teams();
    while (!stopped() && (await store.expireOthers(cutoffs))) await pause();
    // An address is kept as long as somebody has something in any team. Some of that was deleted just now.
    if (!stopped()) await teams();
  }

  return startDaily({
    work: expire,
    first: FIRST,
    failed: (error) =>
      log.error('what was kept long enough could not be deleted; it is tried again', { error }),
  });
}

/** The times before which everything of a kind is deleted. */
export function cutoffsAt(now: Date, keep: Config['keep']): Cutoffs {
  const before = (days: number) => timeOf(now.getTime() - days * DAY);
  return {
    names: before(keep.names),
    notes: before(keep.notes),
    scans: before(keep.scans),
    votes: before(Math.min(VOTES, keep.names)),
    deliveries: before(DELIVERIES),
    links: before(LINKS),
    feedback: utcDay(before(FEEDBACK)),
  };
}
