import { apart } from '../../deadline.ts';
import type { Store } from '../../store/contract/store.ts';
import type { TeamStamp } from '../../store/contract/tab-reads.ts';

/** How often (ms) all teams are looked at for which somebody waits: another process may have changed them. */
const EVERY = 1_000;

/** Looks whether teams changed. */
export type Looks = Readonly<{
  /** Looks at a team at once, and from now on every second as long as it is watched. */
  at(team: string): void;
}>;

type LooksDeps = Readonly<{
  read: Store['stamps'];
  /** Is called with each team that was looked at. */
  found: (team: string, stamp: TeamStamp) => void;
  failed: (teams: readonly string[], error: unknown) => void;
  /** The teams that are looked at every second. Without any, nothing is asked. */
  watched: () => Iterable<string>;
}>;

/** Asks about all teams together, one query at a time. */
export function createLooks({ read, found, failed, watched }: LooksDeps): Looks {
  /** The teams to look at in the next query. */
  const wanted = new Set<string>();
  let running = false;
  let every: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const teams = [...wanted];
    wanted.clear();
    try {
      for (const [team, stamp] of await read(teams)) found(team, stamp);
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
    if (wanted.size === 0) {
      clearInterval(every);
      every = undefined;
    } else if (!running) run();
  }

  return {
    at: (team) =>
      apart(() => {
        wanted.add(team);
        every ??= setInterval(lookAtAll, EVERY).unref();
        // What is wanted at the same moment goes into one query.
        if (!running) {
          running = true;
          setImmediate(run);
        }
      }),
  };
}
