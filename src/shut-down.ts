import { setTimeout as pause } from 'node:timers/promises';
import type { Daily } from './daily.ts';
import type { Parts } from './parts.ts';
import type { Server } from './server/server.ts';
import type { Store } from './store/contract/store.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

/** How long (ms) what is under way may still wait for Teams when this process ends. */
const LAST_WORDS = 1_500;

/**
 * How long (ms) work may still take then that nobody waits for any more, such as a write that the database holds up.
 */
const LEFTOVERS = 2_500;

/** How long (ms) a collector may take for the last measures. */
const FAREWELL = 2_000;

/** The parts that run, and have to end. */
export type Running = Readonly<{
  parts: Readonly<{
    health: Pick<Parts['health'], 'stopping'>;
    bot: Pick<Parts['bot'], 'close'>;
    live: Pick<Parts['live'], 'stop'>;
    outbox: Pick<Parts['outbox'], 'stop'>;
  }> &
    Pick<Parts, 'leave' | 'settled'>;
  server: Pick<Server, 'close'>;
  store: Pick<Store, 'close'>;
  /** The daily jobs. */
  jobs?: readonly Pick<Daily, 'stop'>[];
  telemetry?: Pick<Telemetry, 'close'> | undefined;
}>;

/** Finishes what is under way, and ends. What begins work ends before what carries it out, and the store is last. */
export async function shutDown({ parts, server, store, jobs = [], telemetry }: Running): Promise<void> {
  const { health, bot, live, outbox, leave, settled } = parts;
  health.stopping();
  live.stop();
  const enough = setTimeout(leave, LAST_WORDS);
  await server.close();
  for (const job of jobs) await job.stop();
  await bot.close();
  await outbox.stop();
  await Promise.race([settled(), pause(LEFTOVERS, null, { ref: false })]);
  await store.close();
  clearTimeout(enough);
  // A collector that does not take what is left keeps nobody waiting.
  await Promise.race([telemetry?.close(), pause(FAREWELL, null, { ref: false })]);
}
