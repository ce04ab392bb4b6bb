import { apart } from '../../deadline.ts';
import type { Store } from '../../store/contract/store.ts';
import type { TeamStamp } from '../../store/contract/tab-reads.ts';

/** How often (ms) all teams are looked at for which somebody waits: another process may have changed them. */
const EVERY = 1_000;

/** Looks whether teams changed. */
export type Looks = Readonly<{
  /** Looks at a team at once, if one is given, and from now on every second at all that are watched. */
  at(team: string | null): void;
}>;

type LooksDeps = Readonly<{
  read: Store['stamps'];
  /** Is called with each team that was looked at. */
  found: (team: string, stamp: TeamStamp) => void;
  failed: (teams: readonly string[], error: unknown) => void;
  /** The teams that are looked at every second. Without any, nothing is asked. */
  watched: () => Iterable<string>;
  /** Whether there is nothing left to look after. */
  isIdle: () => boolean;
}>;

/** Asks about all teams together, one query at a time. */
export function createLooks({ read, found, failed, watched, isIdle }: LooksDeps): Looks {
  /** The teams to look at in the next query. */
  const wanted = new Set<string>();
  let running = false;
  let every: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const teams = [...wanted];
    wanted.clear();
    try {
      for (const [n, stamp] of (await read(teams)).entries()) found(teams[n] ?? '', stamp);
    } catch (error) {
      failed(teams, error);
    }
  }

  async function run(): Promise<void> {
    running = true;
    while (wanted.size > 0) await look();
    running = false;
  }

  function lookAtAll(): void {
    for (const team of watched()) wanted.add(team);
    if (isIdle()) {
      clearInterval(every);
      every = undefined;
    } else if (!running) run();
  }

  return {
    at: (team) =>
      apart(() => {
        every ??= setInterval(lookAtAll, EVERY).unref();
        if (team === null) return;
        wanted.add(team);
        // What is wanted at the same moment goes into one query.
        if (!running) {
          running = true;
          setImmediate(run);
        }
      }),
  };
}
