/** A job that is done once a day, some at a time. */
export type Daily = Readonly<{
  /** Does the job now. When it is under way already, this waits for that run. */
  run(): Promise<void>;
  /** Ends after the batch that is under way. */
  stop(): Promise<void>;
}>;

/** What a job can ask while it works. */
export type AtWork = Readonly<{
  stopped(): boolean;
  /** Lets turns go on that came meanwhile. */
  pause(): Promise<void>;
}>;

/** How often (ms) the job is done, and how long (ms) it pauses between two batches. */
const EVERY = 24 * 60 * 60_000;
const PAUSE = 20;

type DailyDeps = Readonly<{
  work: (atWork: AtWork) => Promise<void>;
  /** How long (ms) after the start it is first done, so that it does not hold up the first turns. */
  first: number;
  /** Gets the reason why the job could not be done. It is tried again the next day. */
  failed: (error: unknown) => void;
}>;

/** Does something soon after the start, and then every day. */
export function startDaily({ work, first, failed }: DailyDeps): Daily {
  let stopped = false;
  let running: Promise<void> | null = null;
  const atWork: AtWork = {
    stopped: () => stopped,
    pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE)),
  };

  function run(): Promise<void> {
    running ??= work(atWork).finally(() => {
      running = null;
    });
    return running;
  }

  const doNow = () => {
    run().catch(failed);
  };
  const soon = setTimeout(doNow, first);
  const daily = setInterval(doNow, EVERY);
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
