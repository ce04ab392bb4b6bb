import type { Elapsed } from '../../elapsed.ts';
import type { Log } from '../../log.ts';
import { createSeldom } from '../../seldom.ts';
import type { Store } from '../../store/contract/store.ts';
import type { TeamStamp } from '../../store/contract/tab-reads.ts';
import { createLooks } from './looks.ts';

/** How long (ms) a page waits for a change: less than a proxy holds a connection over which nothing goes. */
const HOLD = 19_000;

/**
 * The most pages that wait, of one person and of all. The second is well below the most connections of the server, so that
 * there is always room for what people press.
 */
const PER_PERSON = 6;
const IN_ALL = 2_000;

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

/** A page that waits. */
type Waiter = Readonly<{ since: string; tell: (stamp: TeamStamp) => void; fail: (error: unknown) => void }>;

/** A team for which pages wait. `newest` is null until its stamp was read for the first of them. */
type Watched = { readonly waiters: Set<Waiter>; newest: TeamStamp | null };

export function createLive({ store, elapsed, log, hold = HOLD }: LiveDeps): Live {
  const teams = new Map<string, Watched>();
  const pages = new Map<string, number>();
  const seldom = createSeldom(elapsed);
  const looks = createLooks({ read: store.stamps, found, failed, watched: () => teams.keys() });
  let count = 0;
  let stopped = false;

  function found(team: string, stamp: TeamStamp): void {
    const watched = teams.get(team);
    if (!watched) return;
    watched.newest = stamp;
    for (const { since, tell } of watched.waiters) if (stopped || since !== stamp.stamp) tell(stamp);
  }

  function failed(asked: readonly string[], error: unknown): void {
    seldom('stamps', (times) => log.warn('open tabs do not hear of changes', { times, error }));
    for (const team of asked) {
      const watched = teams.get(team);
      if (watched?.newest === null) for (const { fail } of watched.waiters) fail(error);
    }
  }

  function isFull(person: string): boolean {
    return stopped || count >= IN_ALL || (pages.get(person) ?? 0) >= PER_PERSON;
  }

  /** @returns the team with this waiter in it, and what takes the waiter out again */
  function join(team: string, person: string, waiter: Waiter): { watched: Watched; leave: () => void } {
    const watched = teams.get(team) ?? { waiters: new Set(), newest: null };
    teams.set(team, watched);
    watched.waiters.add(waiter);
    pages.set(person, (pages.get(person) ?? 0) + 1);
    count += 1;
    const leave = () => {
      watched.waiters.delete(waiter);
      if (watched.waiters.size === 0 && teams.get(team) === watched) teams.delete(team);
      const left = (pages.get(person) ?? 1) - 1;
      if (left > 0) pages.set(person, left);
      else pages.delete(person);
      count -= 1;
    };
    return { watched, leave };
  }

  function waitFor({ team, person, gone }: Asks, since: string): Promise<TeamStamp> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        gone.removeEventListener('abort', enough);
        leave();
      };
      const tell = (stamp: TeamStamp) => {
        end();
        resolve(stamp);
      };
      const fail = (error: unknown) => {
        end();
        reject(error);
      };
      const { watched, leave } = join(team, person, { since, tell, fail });
      const enough = () => tell(watched.newest ?? { stamp: since, asked: null });
      const timer = setTimeout(enough, hold);
      gone.addEventListener('abort', enough);
      looks.at(team);
    });
  }

  return {
    async wait(asks) {
      const { team, person, since, gone } = asks;
      if (since !== null && !gone.aborted && !isFull(person)) return await waitFor(asks, since);
      return (await store.stamps([team])).get(team) ?? { stamp: '', asked: null };
    },
    changed(team) {
      if (teams.has(team)) looks.at(team);
    },
    waiting: () => count,
    stop() {
      stopped = true;
      for (const { waiters, newest } of teams.values())
        for (const { tell } of waiters) if (newest) tell(newest);
    },
  };
}
