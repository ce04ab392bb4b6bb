import { timeOf } from '../../dialogs/time.ts';
import type { AttemptOutcome } from '../store/contract/deliveries.ts';
import { backoff, type Waits } from './backoff.ts';
import { NO_ADDRESS, NotSent } from './messenger.ts';
import { retryAfter } from './retry-after.ts';

/**
 * The number of attempts after which a delivery is given up. With a quarter of an hour between them that is three days.
 */
export const GIVE_UP = 300;

/**
 * How long (ms) after Retry-After an attempt comes at most. The time is random, so that attempts do not come back
 * together.
 */
const SPREAD = 1_000;

const MINUTE = 60_000;

/** How long (ms) the next attempt waits after a refusal by Teams: the first time, and at most. */
const AFTER_REFUSAL: Waits = { first: 2 * MINUTE, longest: 60 * MINUTE };

/**
 * How long (ms) Teams must have refused before a delivery is given up. "Not found" comes and goes for chats that are
 * well, also for hours.
 */
const REFUSED_FOR = 15 * MINUTE;
const NOT_FOUND_FOR = 24 * 60 * MINUTE;

type Tried = Readonly<{
  /** How many attempts there were, from 1. */
  attempts: number;
  /** The time (ms since 1970) since which every attempt was refused; null when the one before was not. */
  refusedSince: number | null;
  /** The present time (ms since 1970). */
  now: number;
  /** Gives a number from 0 up to 1. */
  random: () => number;
}>;

/** What becomes of a delivery whose attempt failed. */
export function failure(error: unknown, tried: Tried): Extract<AttemptOutcome, { kind: 'retry' | 'dead' }> {
  const { attempts, now, random } = tried;
  const told = error instanceof NotSent ? error : null;
  const reason = told?.message ?? 'failed here';
  const refused = told !== null && !mayPass(told.status);
  if (refused && isRefusedForGood(told.status, tried)) return { kind: 'dead', error: reason };
  if (attempts % GIVE_UP === 0) return { kind: 'dead', error: `given up: ${reason}` };
  const own = backoff(attempts, random, refused ? AFTER_REFUSAL : undefined);
  const asked = told && retryAfter(told.retryAfter, now);
  // Retry-After may be zero or in the past, so it only makes the wait longer.
  const wait = asked === null ? own : Math.max(own, asked + random() * SPREAD);
  return {
    kind: 'retry',
    due: timeOf(now + wait),
    error: reason,
    uncertain: told?.status === null && !NEVER_LEFT.has(told.code),
    refused,
  };
}

function isRefusedForGood(status: number | null, { refusedSince, now }: Tried): boolean {
  const enough = status === 404 ? NOT_FOUND_FOR : REFUSED_FOR;
  return refusedSince !== null && now - refusedSince >= enough;
}

/** Whether the fault passes by itself. Any other (403, 404 …) is a refusal. */
function mayPass(status: number | null): boolean {
  return status === null || PASSING.has(status) || status >= 500;
}

/** Statuses that pass. 401 is a token that could not be got; with the others Teams is busy, or too slow. */
const PASSING = new Set([401, 408, 412, 425, 429]);

/** Codes of faults that come before anything is sent. */
const NEVER_LEFT = new Set([
  NO_ADDRESS,
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
