import type { Outcome } from '../store/outbox.ts';
import { backoff } from './backoff.ts';
import { NO_ADDRESS, NotSent } from './door.ts';
import { retryAfter } from './retry-after.ts';

/** After so many attempts nobody tries any more: with a quarter of an hour between them that is three days. */
export const GIVE_UP = 300;

/** Up to how long (ms) after Retry-After: what was refused together does not come back together. */
const SPREAD = 1_000;

/**
 * What becomes of a delivery whose attempt failed.
 * @param at `attempts` from 1, `now` in ms, `random` gives 0 up to 1
 */
export function failure(
  error: unknown,
  { attempts, now, random }: Readonly<{ attempts: number; now: number; random: () => number }>,
): Extract<Outcome, { kind: 'retry' | 'dead' }> {
  const told = error instanceof NotSent ? error : null;
  const reason = told?.message ?? 'failed here';
  if (told && !mayPass(told.status)) return { kind: 'dead', error: reason };
  if (attempts % GIVE_UP === 0) return { kind: 'dead', error: `given up: ${reason}` };
  const asked = told && retryAfter(told.retryAfter, now);
  const wait = asked === null ? backoff(attempts, random) : asked + random() * SPREAD;
  return {
    kind: 'retry',
    due: new Date(now + wait).toISOString(),
    error: reason,
    uncertain: told?.status === null && !NEVER_LEFT.has(told.code),
  };
}

/** Whether another time may go well. Anything else that Teams refuses (403, 404 …) it would refuse again. */
function mayPass(status: number | null): boolean {
  return status === null || PASSING.has(status) || status >= 500;
}

/** 401: a token that could not be got; the others are Teams being busy, or too slow. */
const PASSING = new Set([401, 408, 412, 425, 429]);

/** Faults before anything was sent. */
const NEVER_LEFT = new Set([
  NO_ADDRESS,
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
