import { timeOf, utcDay } from '../../dialogs/time.ts';
import { type Keep, keptDays } from '../config/kept-days.ts';
import { type AtWork, type Daily, startDaily } from '../daily.ts';
import type { Log } from '../log.ts';
import type { Cutoffs } from '../store/contract/rights.ts';
import type { Store } from '../store/contract/store.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';

const DAY = 24 * 60 * 60_000;

/** How long (ms) after the start the job waits, so that the first turns go before it. */
const FIRST = 5_000;

type RetentionDeps = Readonly<{
  store: Pick<Store, 'expireTeams' | 'expireOthers'>;
  keep: Keep;
  now: () => Date;
  log: Log;
  telemetry?: Telemetry | undefined;
}>;

/**
 * Deletes what was kept long enough, soon after the start and then every day. The log gets one line after each run that
 * was finished: how many teams were looked at, and of how many something was deleted.
 */
export function startRetention({ store, keep, now, log, telemetry }: RetentionDeps): Daily {
  async function expire({ stopped, pause }: AtWork): Promise<void> {
    const at = now();
    const cutoffs = cutoffsAt(at, keep);
    const teams = async () => {
      const done = { teams: 0, changed: 0 };
      let team: string | null = null;
      do {
        const { last, looked, changed } = await store.expireTeams(cutoffs, timeOf(at), team);
        team = last;
        done.teams += looked;
        done.changed += changed;
        await pause();
      } while (team !== null && !stopped());
      return done;
    };
    const first = await teams();
    while (!stopped() && (await store.expireOthers(cutoffs))) await pause();
    if (stopped()) return;
    // An address is kept as long as somebody has something in any team. Some of that was deleted just now.
    const { changed } = await teams();
    if (!stopped())
      log.info('what was kept long enough is deleted', { ...first, changed: first.changed + changed });
  }

  return startDaily({
    work: (atWork) =>
      telemetry ? telemetry.timed({ work: 'retention', name: 'run' }, () => expire(atWork)) : expire(atWork),
    first: FIRST,
    failed: (error) =>
      log.error('what was kept long enough could not be deleted; it is tried again', { error }),
  });
}

/** The times before which everything of a kind is deleted. */
export function cutoffsAt(now: Date, keep: Keep): Cutoffs {
  const before = (days: number) => timeOf(now.getTime() - days * DAY);
  const { names, notes, scans, votes, deliveries, links, feedback } = keptDays(keep);
  return {
    names: before(names),
    notes: before(notes),
    scans: before(scans),
    votes: before(votes),
    deliveries: before(deliveries),
    links: before(links),
    feedback: utcDay(before(feedback)),
  };
}
