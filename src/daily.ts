/** A job that is done once a day, some at a time. */
export type Daily = Readonly<{
  /** Does it now; while it is under way, the same run. */
  run(): Promise<void>;
  /** Ends after the batch that is under way. */
  stop(): Promise<void>;
}>;

/** What a job may ask while it works. */
export type AtWork = Readonly<{
  stopped(): boolean;
  /** Lets turns that came meanwhile go on. */
  pause(): Promise<void>;
}>;

/** How often (ms), and how long a pause between two batches is. */
const EVERY = 24 * 60 * 60_000;
const PAUSE = 20;

type DailyDeps = Readonly<{
  work: (at: AtWork) => Promise<void>;
  /** How long (ms) after the start: first turns go before it. */
  first: number;
  /** Is told why it could not be done; it is tried again the next day. */
  failed: (error: unknown) => void;
}>;

/** Does something soon after the start, and then every day. */
export function startDaily({ work, first, failed }: DailyDeps): Daily {
  let stopped = false;
  let running: Promise<void> | null = null;
  const at: AtWork = {
    stopped: () => stopped,
    pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE)),
  };

  function run(): Promise<void> {
    running ??= work(at).finally(() => {
      running = null;
    });
    return running;
  }

  const inTurn = () => {
    run().catch(failed);
  };
  const soon = setTimeout(inTurn, first);
  const daily = setInterval(inTurn, EVERY);
  soon.unref();
  daily.unref();

  return {
    run,
    async stop() {
      stopped = true;
      clearTimeout(soon);
      clearInterval(daily);
      await running?.catch(() => {});
    },
  };
}
