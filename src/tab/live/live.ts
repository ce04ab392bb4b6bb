import type { Elapsed } from '../../elapsed.ts';
import type { Log } from '../../log.ts';
import { createSeldom } from '../../seldom.ts';
import type { Store } from '../../store/contract/store.ts';
import type { TeamStamp } from '../../store/contract/tab-reads.ts';
import { type HeldPage, holdPage } from './held-page.ts';
import { createLooks } from './looks.ts';
import { createSeats } from './seats.ts';

/** How long (ms) a page waits for a change: less than a proxy holds a connection over which nothing goes. */
const HOLD = 19_000;

/**
 * The most pages that wait, of one person and of all. The second is well below the most connections of the server, so that
 * there is always room for what people press.
 */
const PER_PERSON = 6;
const IN_ALL = 2_000;

/**
 * How long (ms) a stamp holds after the last page that waits has gone: a page that asks again at once waits for the next
 * look, instead of causing one.
 */
const FRESH = 1_500;

/** A page that asks to hear when something of a team changes. */
export type Asks = Readonly<{
  team: string;
  /** Who looks, by directory id. */
  person: string;
  /** The stamp that the page has; null for a page that has none. */
  since: string | null;
  /** Aborts when the page is gone. */
  gone: AbortSignal;
}>;

/** Lets pages wait until something of their team changes. */
export type Live = Readonly<{
  /**
   * Waits until the team's stamp is another than the page has, and not much longer than 20 s. A page that has none, and a
   * page too many, gets the stamp at once.
   * @throws when the store can't be read
   */
  wait(asks: Asks): Promise<TeamStamp>;
  /** Says that something of a team was saved in this process. */
  changed(team: string): void;
  /** How many pages wait. */
  waiting(): number;
  /** Lets everybody who waits go on, and has nobody wait from now on. */
  stop(): void;
}>;

type LiveDeps = Readonly<{
  store: Pick<Store, 'stamps'>;
  elapsed: Elapsed;
  log: Log;
  /** How long (ms) a page waits at most. */
  hold?: number;
}>;

/**
 * A team for which pages wait, or waited a moment ago. `newest` is null until its stamp was read for the first of them.
 * `readAt` is when it was read last (ms).
 */
type Watched = { readonly pages: Set<HeldPage>; newest: TeamStamp | null; readAt: number };

export function createLive({ store, elapsed, log, hold = HOLD }: LiveDeps): Live {
  const teams = new Map<string, Watched>();
  const seats = createSeats(PER_PERSON, IN_ALL);
  const seldom = createSeldom(elapsed);
  const looks = createLooks({ read: store.stamps, found, failed, watched, isIdle: () => teams.size === 0 });
  let stopped = false;

  function found(team: string, stamp: TeamStamp): void {
    const watched = teams.get(team);
    if (!watched) return;
    watched.newest = stamp;
    watched.readAt = elapsed();
    for (const { since, tell } of watched.pages) if (stopped || since !== stamp.stamp) tell(stamp);
  }

  /** The teams for which pages wait. Others are forgotten soon. */
  function watched(): string[] {
    const long = elapsed() - FRESH;
    for (const [team, { pages, readAt }] of teams) if (pages.size === 0 && readAt < long) teams.delete(team);
    return [...teams].flatMap(([team, { pages }]) => (pages.size > 0 ? team : []));
  }

  function failed(asked: readonly string[], error: unknown): void {
    seldom('stamps', (times) => log.warn('open tabs do not hear of changes', { times, error }));
    for (const team of asked) {
      const watched = teams.get(team);
      if (watched?.newest === null) for (const { fail } of watched.pages) fail(error);
    }
  }

  function watchedOf(team: string): Watched {
    const watched = teams.get(team) ?? { pages: new Set(), newest: null, readAt: 0 };
    teams.set(team, watched);
    return watched;
  }

  function waitFor({ team, gone }: Asks, since: string, ended: () => void): Promise<TeamStamp> {
    const watched = watchedOf(team);
    const held = holdPage(watched.pages, { since, gone, hold, ended, newest: () => watched.newest });
    const isFresh = watched.newest?.stamp === since && elapsed() - watched.readAt < FRESH;
    looks.at(isFresh ? null : team);
    return held;
  }

  return {
    async wait(asks) {
      const { team, person, since, gone } = asks;
      const leave = since === null || gone.aborted || stopped ? null : seats.take(person);
      if (since !== null && leave) return await waitFor(asks, since, leave);
      const [stamp = { stamp: '', asked: null }] = await store.stamps([team]);
      return stamp;
    },
    changed(team) {
      const watched = teams.get(team);
      if (watched && watched.pages.size > 0) looks.at(team);
      else teams.delete(team);
    },
    waiting: seats.taken,
    stop() {
      stopped = true;
      for (const { pages, newest } of teams.values()) for (const { tell } of pages) if (newest) tell(newest);
    },
  };
}
