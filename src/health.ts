import { type Elapsed, elapsed as machine } from './elapsed.ts';
import type { Log } from './log.ts';
import type { Store } from './store/contract/store.ts';

export type Health = Readonly<{
  /** @returns the status of HTTP: 200, or 503 while requests should go elsewhere */
  ready(): Promise<200 | 503>;
  /** Says that new requests should go elsewhere from now on. */
  stopping(): void;
}>;

/** How long (ms) the store may take to save something. */
const PATIENCE = 2_000;
/** How long (ms) an outcome is used, so that many questions cost no more than one. */
const HOLDS = 500;

/**
 * Tells whether this process can serve: it is not about to stop, and something can be saved. The log gets one line,
 * with the reason, when that changes.
 */
export function createHealth(
  store: Pick<Store, 'tryOut'>,
  log: Pick<Log, 'info' | 'error'>,
  elapsed: Elapsed = machine,
): Health {
  let stopping = false;
  let saves = true;
  let last: { since: number; answers: Promise<boolean> } | undefined;
  let underWay: { since: number; error: Promise<unknown> } | undefined;

  /** Tries to save something. While an attempt hangs there is no second one. Its `error` is null when it worked. */
  function tryOut() {
    underWay ??= {
      since: elapsed(),
      error: store
        .tryOut()
        .then(
          () => null,
          (error) => error ?? new Error('unknown'),
        )
        .finally(() => {
          underWay = undefined;
        }),
    };
    return underWay;
  }

  async function look(): Promise<boolean> {
    const tried = tryOut();
    const left = Math.max(0, tried.since + PATIENCE - elapsed());
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<unknown>((resolve) => {
      timer = setTimeout(() => resolve(new Error(`the store takes longer than ${PATIENCE} ms`)), left);
    });
    const error = await Promise.race([tried.error, late]);
    clearTimeout(timer);
    if (error && saves) log.error('not ready: nothing can be saved', { error });
    if (!error && !saves) log.info('ready again: what is saved is kept');
    saves = !error;
    return saves;
  }

  return {
    async ready() {
      if (stopping) return 503;
      const now = elapsed();
      if (!last || last.since < now - HOLDS) last = { since: now, answers: look() };
      return (await last.answers) && !stopping ? 200 : 503;
    },
    stopping() {
      stopping = true;
    },
  };
}
