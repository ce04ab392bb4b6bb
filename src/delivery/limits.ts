/** The most requests in any stretch of this length (ms). All times here are ms of a clock that nobody sets. */
export type Limit = Readonly<{ requests: number; within: number }>;

/** What Teams allows one bot; from its documentation. */
export const TEAMS_LIMITS: Readonly<{ thread: readonly Limit[]; all: readonly Limit[] }> = {
  thread: [
    { requests: 7, within: 1_000 },
    { requests: 8, within: 2_000 },
    { requests: 60, within: 30_000 },
    { requests: 1_800, within: 3_600_000 },
  ],
  all: [{ requests: 50, within: 1_000 }],
};

/**
 * Counts requests, so that no stretch of time holds too many, wherever it begins. A request arrives some time between
 * its start and its response. So it counts from its start until a whole stretch after its response. Then the count
 * holds on Teams' side too, however slow the way there is.
 */
export function createLimits({ thread, all }: typeof TEAMS_LIMITS = TEAMS_LIMITS) {
  const longest = Math.max(...thread.map(({ within }) => within));
  const total = createCount(all);
  /** The one that was not used for longest comes first. */
  const threads = new Map<string, Count>();

  function countOf(id: string): Count {
    const count = threads.get(id) ?? createCount(thread);
    threads.delete(id);
    threads.set(id, count);
    return count;
  }

  function forgetOld(now: number): void {
    for (const [id, count] of threads) {
      if (!count.isIdle(now - longest)) return;
      threads.delete(id);
    }
  }

  return {
    /**
     * The time (ms) at which a request may start; Infinity as long as that depends on responses that are still to come.
     * @param id the conversation, or null for a request that belongs to none
     */
    freeAt(id: string | null, now: number): number {
      const known = id === null ? undefined : threads.get(id);
      return Math.max(total.freeAt(now), known ? known.freeAt(now) : now);
    },
    begin(id: string | null): void {
      total.begin();
      if (id !== null) countOf(id).begin();
    },
    /** Counts the end of a request: its response came, or nobody waits for it any more. */
    end(id: string | null, now: number): void {
      total.end(now);
      if (id !== null) countOf(id).end(now);
      forgetOld(now);
    },
    /** Sends nothing to a conversation until then, as Teams asked. */
    rest(id: string, until: number): void {
      countOf(id).rest(until);
    },
  };
}

export type Limits = ReturnType<typeof createLimits>;
type Count = ReturnType<typeof createCount>;

/** A margin (ms), because a clock that tells whole milliseconds may be one behind. */
const TICK = 2;

function createCount(limits: readonly Limit[]) {
  const longest = Math.max(...limits.map(({ within }) => within)) + TICK;
  let running = 0;
  let resting = Number.NEGATIVE_INFINITY;
  /** The times (ms) of responses, in order. */
  let answered: number[] = [];

  function freeFor({ requests, within }: Limit, now: number): number {
    const room = requests - running;
    if (room <= 0) return Number.POSITIVE_INFINITY;
    const last = answered[answered.length - room];
    return last === undefined ? now : Math.max(now, last + within + TICK);
  }

  return {
    freeAt: (now: number) => Math.max(resting, ...limits.map((limit) => freeFor(limit, now))),
    begin() {
      running += 1;
    },
    end(now: number) {
      running -= 1;
      // The list stays in order, since the count depends on it.
      answered.push(Math.max(now, answered.at(-1) ?? now));
      if ((answered[0] ?? now) < now - 2 * longest)
        answered = answered.filter((time) => time > now - longest);
    },
    rest(until: number) {
      resting = Math.max(resting, until);
    },
    isIdle: (since: number) => running === 0 && resting < since && (answered.at(-1) ?? since - 1) < since,
  };
}
