import { setTimeout } from 'node:timers/promises';

/** What somebody does again and again. */
export type Doing = Readonly<{
  what: string;
  /** How long (ms) after the beginning of one the next begins. */
  every: number;
  /** @returns what came of it, for the count of outcomes */
  act(): Promise<string>;
}>;

export type Crowd = Readonly<{
  /** What came of everything, by what was done. */
  outcomes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Begins nothing new, and resolves when what was begun is over. */
  stop(): Promise<void>;
}>;

/** How many of one kind are under way at most. More would measure this program and not the bot. */
const AT_ONCE = 100;

/** Lets everybody do what they do until they are stopped. */
export function gather(doings: readonly Doing[]): Crowd {
  const outcomes = new Map<string, Map<string, number>>();
  const end = new AbortController();

  async function keepDoing({ what, every, act }: Doing): Promise<void> {
    const counts = new Map<string, number>();
    outcomes.set(what, counts);
    const underWay = new Set<Promise<void>>();
    while (!end.signal.aborted) {
      if (underWay.size < AT_ONCE) {
        const work: Promise<void> = act()
          .catch(() => 'broken off')
          .then((outcome) => {
            counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
            underWay.delete(work);
          });
        underWay.add(work);
      }
      await setTimeout(every, null, { signal: end.signal }).catch(() => {});
    }
    await Promise.all(underWay);
  }

  const all = doings.map(keepDoing);
  return {
    outcomes,
    async stop() {
      end.abort();
      await Promise.all(all);
    },
  };
}
