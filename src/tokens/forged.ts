import type { Elapsed } from '../elapsed.ts';
import { createRate } from '../rate.ts';

/** A token in which only the signature is wrong: somebody made it up. */
export const FORGED = 'forged';

/** Whether jose says with this error that a signature is wrong. */
export function isForged(error: unknown): boolean {
  return (error as { code?: string }).code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED';
}

/** How many forged tokens one address may bring within ten seconds before it is told to slow down. */
const AT_MOST = 100;

/**
 * Counts forged tokens by the address that they come from. The count keeps no valid token out: behind a balancer
 * everybody has the same address, and checking a signature takes about as long as the rest of its request.
 * @returns a function that counts one, and gives the status to refuse it with: 401, or 429 after too many
 */
export function createForged(elapsed: Elapsed, atMost = AT_MOST): (address: string) => 401 | 429 {
  const within = createRate(elapsed, atMost);
  return (address) => (within(address) ? 401 : 429);
}
