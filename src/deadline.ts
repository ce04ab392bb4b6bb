import { AsyncLocalStorage } from 'node:async_hooks';

/** How long (ms) a request may take from its arrival to its response: Teams waits five seconds. */
export const TURN = 4_000;

/** Something was not done in its time. It may still go on, but nobody waits for it any more. */
export class TooLateError extends Error {
  constructor() {
    super('this took longer than anybody waits for it');
    this.name = 'TooLateError';
  }
}

/** One error serves all requests: making one for each would cost more than the rest of this file. */
const OVER = new TooLateError();

/** The moment by which one request must have its response, and what is given up before it. */
export type Deadline = Readonly<{
  /**
   * For requests to others. Aborts when this part (from 0 to 1) of the request's time has passed, when the response was
   * given, or when this process has no time left.
   */
  signal(part?: number): AbortSignal;
  /**
   * Waits for work until this part (from 0 to 1) of the request's time has passed.
   * @throws TooLateError, or what the work throws
   */
  within<T>(part: number, work: () => Promise<T>): Promise<T>;
}>;

export type Deadlines = Readonly<{
  /**
   * Does the work for a request that has just come in.
   * @throws TooLateError, or what the work throws
   */
  answer<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when all work has ended, even work that nobody waits for any more. */
  settled(): Promise<void>;
}>;

/** Work for a request: its deadline, and the end of its present step (ms, by the clock of `performance`). */
type UnderWay = Readonly<{ deadline: Deadline; until: number }>;

const underWay = new AsyncLocalStorage<UnderWay | undefined>();

/**
 * The deadline of the request that the caller works for.
 * @throws when the caller works for no request
 */
export function deadlineNow(): Deadline {
  const { deadline } = underWay.getStore() ?? {};
  if (!deadline) throw new Error('this is no part of a request');
  return deadline;
}

/** How long (ms) the caller's present step may still take; Infinity for work outside requests. */
export function timeLeft(): number {
  const { until = Number.POSITIVE_INFINITY } = underWay.getStore() ?? {};
  return until - performance.now();
}

/** Begins work that has no deadline, even when a request causes it. */
export function apart<T>(work: () => T): T {
  return underWay.run(undefined, work);
}

/**
 * @param turn how long (ms) a request may take
 * @param leaving aborts when this process has no time left
 */
export function createDeadlines(turn = TURN, leaving?: AbortSignal): Deadlines {
  const open = new Set<() => void>();
  const unfinished = new Set<Promise<unknown>>();
  leaving?.addEventListener('abort', () => {
    for (const end of open) end();
  });

  /** @returns the deadline of a request that comes in now, and a function that ends it */
  function begin(): { deadline: Deadline; end: () => void } {
    const since = performance.now();
    const parts = new Map<number, { controller: AbortController; timer: NodeJS.Timeout }>();
    const signal = (part = 1) => {
      const known = parts.get(part);
      if (known) return known.controller.signal;
      const controller = new AbortController();
      const abort = () => controller.abort(OVER);
      const timer = setTimeout(abort, Math.max(0, since + part * turn - performance.now()));
      parts.set(part, { controller, timer });
      if (leaving?.aborted || !open.has(end)) abort();
      return controller.signal;
    };
    const end = () => {
      open.delete(end);
      for (const { controller, timer } of parts.values()) {
        clearTimeout(timer);
        controller.abort(OVER);
      }
    };
    const within: Deadline['within'] = async (part, work) => {
      const until = since + part * turn;
      if (performance.now() >= until) throw OVER;
      const working = underWay.run({ deadline, until }, work);
      unfinished.add(working);
      return await before(until, working, () => unfinished.delete(working));
    };
    const deadline = { signal, within };
    open.add(end);
    return { deadline, end };
  }

  return {
    async answer(work) {
      const { deadline, end } = begin();
      try {
        return await deadline.within(1, work);
      } finally {
        end();
      }
    },
    async settled() {
      while (unfinished.size > 0) await Promise.allSettled(unfinished);
    },
  };
}

/**
 * Waits for work until a moment (ms, by the clock of `performance`), even when the process is about to end.
 * @param ended is called when the work has ended, also when nobody waits for it any more
 */
function before<T>(until: number, work: Promise<T>, ended: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(OVER), until - performance.now());
    const end = () => {
      clearTimeout(timer);
      ended();
    };
    work.then(
      (result) => {
        end();
        resolve(result);
      },
      (error) => {
        end();
        reject(error);
      },
    );
  });
}
