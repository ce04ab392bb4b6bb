/** A job that is done once a day, some at a time. */
export type Daily = Readonly<{
  /** Does the job now; where it is under way already, waits for that run. */
  run(): Promise<void>;
  /** Ends after the batch that is under way. */
  stop(): Promise<void>;
}>;

/** The questions that a job may ask while it works. */
export type AtWork = Readonly<{
  stopped(): boolean;
  /** Lets turns that came meanwhile go on. */
  pause(): Promise<void>;
}>;

/** How often the job is done, and how long a pause between two batches is (both in ms). */
const EVERY = 24 * 60 * 60_000;
const PAUSE = 20;

type DailyDeps = Readonly<{
  work: (atWork: AtWork) => Promise<void>;
  /** How long (ms) after the start it is done for the first time, so that the first turns are not held up. */
  first: number;
  /** Is told why the job could not be done; it is tried again the next day. */
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
