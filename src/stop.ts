import { setTimeout } from 'node:timers/promises';
import type { Log } from './log.ts';
import type { App } from './run.ts';

/** How long (ms) requests still come after the signal to stop, and how long (ms) stopping may take. */
const GRACE = 1_000;
const PATIENCE = 9_500;

/**
 * Ends the process at a signal. The code is 0 when everything was finished; it is 1 when not, and at a second signal.
 */
export function stopWhenTold(app: App, log: Log): void {
  let asked = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (asked) process.exit(1);
    asked = true;
    app.stopping();
    log.info('stopping', { signal });
    // The log tells the operator, because unfinished work may be done a second time after the next start.
    const unfinished = (why: Readonly<{ error?: unknown }> = {}) => {
      log.error('stopped before everything was finished', why);
      process.exit(1);
    };
    setTimeout(PATIENCE, null, { ref: false }).then(() => unfinished());
    if (signal === 'SIGTERM') await setTimeout(GRACE);
    await app.close().catch((error) => unfinished({ error }));
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
