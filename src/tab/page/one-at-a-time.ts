import type { Stage } from './stage.ts';

/** Does one thing at a time, and keeps what comes by itself waiting meanwhile. */
type OneAtATime = Readonly<{
  /** Does something, unless something is being done already. */
  take(work: () => Promise<void>): Promise<void>;
  /** Whether what comes by itself has to wait. It is looked at when what is being done has ended. */
  mustWait(): boolean;
}>;

/** @param look looks at what came meanwhile */
export function oneAtATime(stage: Pick<Stage, 'attempt'>, look: () => Promise<void>): OneAtATime {
  let busy = false;
  let missed = false;
  return {
    async take(work) {
      if (busy) return;
      await stage.attempt(async () => {
        busy = true;
        await work().finally(() => {
          busy = false;
        });
      });
      if (missed) look().catch(() => {});
      missed = false;
    },
    mustWait() {
      missed ||= busy;
      return busy;
    },
  };
}
