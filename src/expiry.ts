import type { Day } from '../dialogs/time.ts';
import type { Config } from './config/config.ts';
import { type Daily, startDaily } from './daily.ts';
import type { Log } from './log.ts';

const DAY = 24 * 60 * 60_000;

/** From how many days before its end on something is told. */
const SOON = 30;

/** How long (ms) after the start this is first looked at. */
const FIRST = 3_000;

/** How the bot proves who it is, and the last day on which that works, by the name of its setting. */
export type Ends = Readonly<Record<string, Day>>;

/** @returns how many whole days are left of each; less than nought after its end */
export function daysLeft(ends: Ends, now: Date): Record<string, number> {
  return Object.fromEntries(
    Object.entries(ends).map(([name, day]) => [
      name,
      Math.floor((Date.parse(`${day}T23:59:59.999Z`) - now.getTime()) / DAY),
    ]),
  );
}

/** Warns the operator every day from 30 days before a secret or a certificate ends. */
export function startExpiry({ ends }: Config, now: () => Date, log: Pick<Log, 'warn' | 'error'>): Daily {
  return startDaily({
    async work() {
      for (const [setting, days] of Object.entries(daysLeft(ends, now()))) {
        if (days < 0) log.error('a secret or certificate has ended: make a new one', { setting, days });
        else if (days <= SOON)
          log.warn('a secret or certificate ends soon: make a new one', { setting, days });
      }
    },
    first: FIRST,
    failed: () => {},
  });
}
