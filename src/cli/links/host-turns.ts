/** Waits (ms). */
export type Wait = (ms: number) => Promise<unknown>;

/** Does work that asks a host something, when it is that host's turn. */
export type InTurn = <T>(host: string, work: () => Promise<T>) => Promise<T>;

/** How politely others are asked: how many at once in all, and how long (ms) a host is left alone between two requests. */
export type Manners = Readonly<{ most: number; pause: number; wait: Wait }>;

/** Asks each host one thing at a time, with a pause between, and so many hosts at once. */
export function createInTurn({ most, pause, wait }: Manners): InTurn {
  const last = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let free = most;
  const enter = async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return (host, work) => {
    const before = last.get(host);
    const mine = (async () => {
      if (before) {
        await before.catch(() => {});
        await wait(pause);
      }
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    })();
    last.set(host, mine);
    return mine;
  };
}
