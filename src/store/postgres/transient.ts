import { setTimeout as pause } from 'node:timers/promises';
import { TooLateError, timeLeft } from '../../deadline.ts';

/** How long (ms) a call goes on trying. A call for a request also ends with that request's time. */
export const PATIENCE = 4_000;

/** The longest pause (ms) between two tries. */
const LONGEST = 400;

/**
 * Makes a call again as long as it fails for a reason that passes by itself. The pauses between tries have random
 * lengths, so that calls that failed together are not tried again together.
 * @param run can safely be started again after it failed
 * @param patience how long (ms) it is tried
 * @throws what `run` threw last, or TooLateError when the time of its request was over before that
 */
export async function again<T>(run: () => Promise<T>, patience = PATIENCE): Promise<T> {
  if (timeLeft() <= 0) throw new TooLateError();
  const until = performance.now() + Math.min(patience, timeLeft());
  let before: unknown;
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      // Whoever reads it wants to know why there was no time left.
      if (error instanceof TooLateError) throw before ?? error;
      before = error;
      const wait = 5 + Math.random() * Math.min(20 * 2 ** tries, LONGEST);
      if (!isTransient(error) || performance.now() + wait > until) throw error;
      await pause(wait);
    }
  }
}

/** Whether a failure of PostgreSQL, or of the connection to it, passes by itself. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    isOutdated(error) ||
    CODES.has(code) ||
    SPENT.has(code) ||
    code.startsWith('08') ||
    (code === '' && MESSAGES.test(error.message))
  );
}

/** Whether a statement failed because a newer version of this program changed its table after it was planned. */
export function isOutdated(error: Error): boolean {
  return /cached plan must not change result type/.test(error.message);
}

/**
 * Whether a connection is of no more use after an error: what it stands on is not as it was, or it leads to a server from
 * which another one has taken over.
 */
export function isSpent(error: Error): boolean {
  return isOutdated(error) || ('code' in error && SPENT.has(String(error.code)));
}

/** What passes on another connection. */
const SPENT = new Set([
  '25006', // the server takes no writes
  '25P02', // somebody left a failed transaction on this connection
  '26000', // a statement that somebody else on this connection was to prepare, and could not
  '42P05', // a statement that another process prepared on this connection, through a pooler
]);

const CODES = new Set([
  '40001', // could not be put in order with others
  '40P01', // waited for each other
  '53300', // too many connections
  '55P03', // waited too long for somebody else's lock
  '57014', // took too long: on Citus also for somebody else's lock, since there only the whole statement is timed
  '57P01', // the server is stopping
  '57P02', // the server crashed
  '57P03', // the server is starting
  '25P03', // the server ended a transaction in which nothing was asked for too long
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);

/** Messages of errors without a code, which pg makes itself. */
const MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Client was closed|Query read timeout|Client has encountered a connection error|Connection ended/i;
