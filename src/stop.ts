import { setTimeout } from 'node:timers/promises';
import type { Log } from './log.ts';
import type { App } from './run.ts';

/** How long requests still come after the signal to stop, and how long stopping may take (both in ms). */
const GRACE = 1_000;
const PATIENCE = 9_500;

/** Ends the process at a signal: with code 0 when everything was finished, with 1 when not, and at a second signal. */
export function stopWhenTold(app: App, log: Log): void {
  let asked = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (asked) process.exit(1);
    asked = true;
    app.stopping();
    log.info('stopping', { signal });
    // The log says so: unfinished work may be done a second time after the next start.
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
