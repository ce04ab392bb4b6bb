import { type Elapsed, elapsed as machine } from './elapsed.ts';
import type { Store } from './store/store.ts';

export type Health = Readonly<{
  /** @returns the status for whoever asks: 200, or 503 while requests should go elsewhere */
  ready(): Promise<200 | 503>;
  /** From now on nothing new should come. */
  stopping(): void;
}>;

/** How long (ms) the store may take. */
const PATIENCE = 2_000;
/** How long (ms) an answer holds, so that many who ask cost no more than one. */
const HOLDS = 500;

/** Whether this process can serve: it is not about to stop, and its store answers a read. */
export function createHealth(store: Pick<Store, 'beganFirst'>, elapsed: Elapsed = machine): Health {
  let stopping = false;
  let last: { at: number; answers: Promise<boolean> } | undefined;

  async function reads(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE);
    });
    const read = store.beganFirst('').then(
      () => true,
      () => false,
    );
    const answers = await Promise.race([read, late]);
    clearTimeout(timer);
    return answers;
  }

  return {
    async ready() {
      if (!last || last.at < elapsed() - HOLDS) last = { at: elapsed(), answers: reads() };
      return (await last.answers) && !stopping ? 200 : 503;
    },
    stopping() {
      stopping = true;
    },
  };
}
